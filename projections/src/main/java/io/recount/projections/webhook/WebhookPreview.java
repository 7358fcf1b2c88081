package io.recount.projections.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping would make of a payload.
 *
 * @param mappingError why the mapping itself cannot be used; null where it can
 */
public record WebhookPreview(@Nullable MappingError mappingError, List<Item> items) {
    public WebhookPreview {
        items = List.copyOf(items);
    }

    /**
     * What is wrong with a mapping.
     *
     * @param path JSON pointer in the mapping
     */
    public record MappingError(String path, String message) {}

    /** What would become of one message or element. */
    public enum Outcome {
        /** Nothing is wrong with it before it is known whom it is about. */
        ACCEPTED,
        /** It would wait in quarantine. */
        QUARANTINED,
        /** The mapping leaves it out. */
        SKIPPED
    }

    /**
     * One message, or an element that there is none of.
     *
     * @param element JSON pointer of what it is made of, in the payload
     * @param rule JSON pointer of the message's rule in the mapping; null where there is no message
     * @param message as the tracking API would take it; null where there is none
     * @param reason code of what is wrong; null where nothing is
     * @param path JSON pointer of the value that is wrong: in the message where there is one, else in the payload
     * @param mappingPath JSON pointer of the place in the mapping that asked for it; null where the mapping did its part
     * @param detail one sentence about what is wrong
     */
    public record Item(
            Outcome outcome,
            String element,
            @Nullable String rule,
            @Nullable Object message,
            @Nullable String reason,
            @Nullable String path,
            @Nullable String mappingPath,
            @Nullable String detail) {}
}
