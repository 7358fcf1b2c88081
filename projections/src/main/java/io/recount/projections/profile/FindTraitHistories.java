package io.recount.projections.profile;

import io.recount.projections.progress.ViewQuery;
import java.util.Set;

/** Asks for the histories of many traits at once; answered with {@link TraitHistories}. */
public record FindTraitHistories(Set<FindTraitHistory> wanted) implements ViewQuery {
    public FindTraitHistories {
        wanted = Set.copyOf(wanted);
    }

    @Override
    public String view() {
        return ProfileProjector.NAME;
    }
}
