package io.recount.projections.bson;

import java.time.Instant;

/**
 * Times as microseconds since 1970, the finest unit any SDK sends. What lies beyond 290,000 years counts as the end of
 * time.
 */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final long MAX_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    public static long of(Instant instant) {
        long second = Math.clamp(instant.getEpochSecond(), -MAX_SECOND, MAX_SECOND);
        return second * PER_SECOND + instant.getNano() / 1_000;
    }

    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
