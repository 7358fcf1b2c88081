package io.recount.graphql.plan;

import io.recount.graphql.relay.Cursor;
import io.recount.projections.plan.PlanViolationPlace;
import java.time.LocalDate;

/** A row's place as a cursor: its day, its source, and the name of its rule, which may hold anything. */
final class PlanViolationCursor {
    private static final char SEPARATOR = '/';

    private PlanViolationCursor() {}

    static Cursor of(PlanViolationPlace place) {
        return new Cursor(place.day().toString() + SEPARATOR + place.source() + SEPARATOR + place.rule());
    }

    static PlanViolationPlace place(String text) {
        int first = text.indexOf(SEPARATOR);
        int second = text.indexOf(SEPARATOR, first + 1);
        return new PlanViolationPlace(
                LocalDate.parse(text.substring(0, first)),
                text.substring(second + 1),
                text.substring(first + 1, second));
    }
}
