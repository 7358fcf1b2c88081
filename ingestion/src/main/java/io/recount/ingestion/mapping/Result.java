package io.recount.ingestion.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the mapping made of an element. */
public sealed interface Result {
    /** What it was made of. */
    Element element();

    /**
     * A message as the tracking API takes it.
     *
     * @param rule JSON pointer of the rule in the mapping that made it
     * @param fields its type and messageId always among them
     */
    record Message(Element element, String rule, Map<String, @Nullable Object> fields) implements Result {}

    /** A rule of the mapping says that there is nothing to take. */
    record Skipped(Element element) implements Result {}

    /** The mapping makes no message of this element, and does not say that it may be dropped. */
    record Unmapped(Element element) implements Result {}

    /** The mapping is for this element, but a message could not be made. */
    record Failed(Element element, Problem problem) implements Result {}
}
