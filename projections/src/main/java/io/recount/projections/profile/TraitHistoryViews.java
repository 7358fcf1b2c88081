package io.recount.projections.profile;

import io.recount.projections.Page;
import java.util.Map;
import java.util.Set;

/** The stored changes of traits, for readers. Whoever asks for a customer that was joined to another gets the other's. */
public interface TraitHistoryViews {
    /** The pages asked for; those of customers who were joined hold the changes of all of them, in the order of the log. */
    Map<FindTraitHistory, Page<TraitChange>> pages(Set<FindTraitHistory> wanted);
}
