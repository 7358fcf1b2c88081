package io.recount.projections.profile;

import io.recount.projections.Page;
import java.util.Map;

/** The page for each that was asked for; an empty one for an unknown customer or trait. */
public record TraitHistories(Map<FindTraitHistory, Page<TraitChange>> pages) {
    public TraitHistories {
        pages = Map.copyOf(pages);
    }
}
