package io.recount.domain.interaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the well-known event names: the titles of the kinds and their aliases. */
final class EventNames {
    /** A longer name is none of ours; it is not worth normalising. */
    private static final int LONGEST = 64;

    private static final Map<String, InteractionKind> KINDS = kinds();

    private EventNames() {}

    /** The kind that an event name stands for, however it is spelled; null for one that only the sender knows. */
    static @Nullable InteractionKind kind(String eventName) {
        if (eventName.length() > LONGEST) {
            return null;
        }
        var kind = KINDS.get(eventName);
        return kind != null ? kind : KINDS.get(Spelling.normalised(eventName));
    }

    private static Map<String, InteractionKind> kinds() {
        var kinds = new HashMap<String, InteractionKind>();
        for (var kind : InteractionKind.values()) {
            if (kind != InteractionKind.CUSTOM) {
                add(Spelling.titleCase(kind.title()), kind, kinds);
            }
        }
        EventAliases.TABLE.lines().forEach(line -> {
            var colon = line.indexOf(':');
            var kind = InteractionKind.ofStoredName(line.substring(0, colon));
            for (var alias : line.substring(colon + 1).split(",", -1)) {
                add(alias.strip(), kind, kinds);
            }
        });
        return kinds;
    }

    /** The usual spellings as they are, so that they are found at once, and the normalised one for all others. */
    private static void add(String name, InteractionKind kind, Map<String, InteractionKind> kinds) {
        var snakeCase = name.toLowerCase(Locale.ROOT).replace(' ', '_');
        for (var spelling : new String[] {name, snakeCase, Spelling.normalised(name)}) {
            var other = kinds.put(spelling, kind);
            if (other != null && other != kind) {
                throw new IllegalStateException(name + " stands for both " + other + " and " + kind);
            }
        }
    }
}
