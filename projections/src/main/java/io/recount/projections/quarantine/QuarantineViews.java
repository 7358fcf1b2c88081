package io.recount.projections.quarantine;

import io.recount.projections.Page;
import java.util.List;
import java.util.Optional;

/** What is in quarantine, for readers. */
public interface QuarantineViews {
    Page<QuarantinedView> page(FindQuarantined query);

    Optional<QuarantinedView> byId(GetQuarantined query);

    /** In the order of sources, reasons and statuses. */
    List<QuarantineCount> counts(CountQuarantined query);

    /** In the order of days. */
    List<DayCount> perDay(CountQuarantinedPerDay query);
}
