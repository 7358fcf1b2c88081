package io.recount.benchmarks.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time as SDKs write it, always 24 characters; formatted once a millisecond at most. For one thread. */
public final class WireClock {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private long millis = -1;
    private byte[] text = {};

    public WireClock(Clock clock) {
        this.clock = clock;
    }

    /** The time as text. */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    byte[] now() {
        long now = clock.millis();
        if (now != millis) {
            millis = now;
            text = text(Instant.ofEpochMilli(now)).getBytes(US_ASCII);
        }
        return text;
    }
}
