package io.recount.projections.catalogue;

import io.recount.domain.tracking.PlanRule;
import io.recount.projections.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored catalogue, for readers; up to some seconds behind the log. */
public interface CatalogueViews {
    Page<CatalogueEvent> page(@Nullable String source, int first, @Nullable String after);

    long otherEvents(@Nullable String source);

    List<PlanRule> propose(String source, double minimumShare);
}
