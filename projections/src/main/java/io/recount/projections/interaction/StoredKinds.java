package io.recount.projections.interaction;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.recount.domain.interaction.InteractionKind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Finds an interaction kind by the name under which views keep it. */
public final class StoredKinds {
    private static final Map<String, InteractionKind> BY_NAME = Arrays.stream(InteractionKind.values())
            .collect(toUnmodifiableMap(InteractionKind::storedName, Function.identity()));

    private StoredKinds() {}

    public static InteractionKind named(String storedName) {
        var kind = BY_NAME.get(storedName);
        if (kind == null) {
            throw new IllegalStateException("no interaction kind is stored as " + storedName);
        }
        return kind;
    }
}
