package io.recount.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long the stretches are that activity is counted by; all in UTC. */
public enum ActivityUnit {
    /** From midnight to midnight. */
    DAY(1, 0),
    /** From Monday to Sunday. */
    WEEK(7, 4);

    private static final long MICROS_OF_DAY = 86_400_000_000L;

    private final int days;
    /** Epoch day on which the stretch 0 begins: 1970-01-05 was a Monday. */
    private final int offset;

    ActivityUnit(int days, int offset) {
        this.days = days;
        this.offset = offset;
    }

    /** Number of the stretch that a moment lies in. */
    long of(Instant moment) {
        return ofDay(LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay());
    }

    /** The same for microseconds since 1970. */
    long ofMicros(long micros) {
        return ofDay(Math.floorDiv(micros, MICROS_OF_DAY));
    }

    /** When a stretch begins. */
    Instant start(long number) {
        return LocalDate.ofEpochDay(Math.addExact(Math.multiplyExact(number, days), offset))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    private long ofDay(long epochDay) {
        return Math.floorDiv(epochDay - offset, days);
    }
}
