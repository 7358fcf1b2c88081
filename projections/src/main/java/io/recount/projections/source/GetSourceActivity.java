package io.recount.projections.source;

import io.recount.projections.progress.ViewQuery;
import java.time.LocalDate;

/**
 * Asks what a source sent; a source that is unknown sent nothing.
 *
 * @param from first day (UTC), inclusive
 * @param to last day, inclusive
 */
public record GetSourceActivity(String source, LocalDate from, LocalDate to) implements ViewQuery {
    @Override
    public String view() {
        return SourceActivityProjector.NAME;
    }
}
