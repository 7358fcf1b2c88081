package io.recount.domain.interaction;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the kind of an interaction again, by its record and by its stored name. */
final class Kinds {
    private static final Map<Class<?>, InteractionKind> BY_TYPE = by(InteractionKind::type);
    private static final Map<String, InteractionKind> BY_STORED_NAME = by(InteractionKind::storedName);

    private Kinds() {}

    static InteractionKind of(Interaction interaction) {
        var kind = BY_TYPE.get(interaction.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind for " + interaction.getClass());
        }
        return kind;
    }

    static InteractionKind stored(String storedName) {
        var kind = BY_STORED_NAME.get(storedName);
        if (kind == null) {
            throw new IllegalArgumentException("no interaction kind is stored as " + storedName);
        }
        return kind;
    }

    private static <K> Map<K, InteractionKind> by(Function<InteractionKind, K> key) {
        return Arrays.stream(InteractionKind.values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
