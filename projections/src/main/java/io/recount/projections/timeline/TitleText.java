package io.recount.projections.timeline;

import io.recount.domain.interaction.InteractionKind;
import java.util.Locale;

/** Text that titles must hold, in whatever case. */
record TitleText(String lowerCase) {
    TitleText {
        lowerCase = lowerCase.toLowerCase(Locale.ROOT);
    }

    boolean isIn(String title) {
        return title.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** Whether entries of a kind may have such titles; those of custom ones are the sender's. */
    boolean mayBeIn(InteractionKind kind) {
        return kind == InteractionKind.CUSTOM || isIn(kind.title());
    }
}
