package io.recount.ingestion.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads mappings. */
public final class MappingReader {
    private static final int MOST_MESSAGES = 200;

    private MappingReader() {}

    /**
     * Reads a mapping from its JSON or YAML tree: maps, lists, strings, numbers and booleans.
     *
     * @throws MappingInvalid where it is not written as docs/mappings.md says
     */
    public static Mapping read(@Nullable Object tree) throws MappingInvalid {
        var form = Form.of(tree, "");
        form.textOrNull("description");
        var forEach = form.optional("forEach", ConditionReader::pointer);
        var skips = form.list("skip", MappingReader::skip);
        boolean firstOnly = choice(form, "match", "first", "all");
        boolean quarantines = choice(form, "unmapped", "quarantine", "drop");
        var messages = MessageReader.with(form.get("defaults"), form.path("defaults"));
        var rules = Form.list(form.get("messages"), form.path("messages"), messages::read);
        if (rules.isEmpty() || rules.size() > MOST_MESSAGES) {
            throw new MappingInvalid(form.path("messages"), "1 to " + MOST_MESSAGES + " messages are expected here");
        }
        form.end();
        return new Mapping(forEach, skips, firstOnly, rules, !quarantines);
    }

    private static List<Condition> skip(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var when = form.required("when", ConditionReader::list);
        form.end();
        return when;
    }

    /** Whether it is the first of two words, which it is where it says nothing. */
    private static boolean choice(Form form, String key, String first, String second) throws MappingInvalid {
        var word = form.text(key, first);
        if (!word.equals(first) && !word.equals(second)) {
            throw new MappingInvalid(form.path(key), "\"" + first + "\" or \"" + second + "\" is expected here");
        }
        return word.equals(first);
    }
}
