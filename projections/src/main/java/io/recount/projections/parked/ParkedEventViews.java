package io.recount.projections.parked;

import io.recount.projections.Page;

/** Knows the events that live views could not take. */
public interface ParkedEventViews {
    Page<ParkedEventView> page(FindParkedEvents query);
}
