package io.recount.graphql.timeline;

import io.recount.domain.interaction.InteractionKind;
import java.util.Locale;

/** A kind of interaction in words for people. */
public final class KindTitle {
    private KindTitle() {}

    /** English, first letter upper case: {@code Order completed}. */
    public static String of(InteractionKind kind) {
        var words = kind.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
