package io.recount.ingestion.webhook;

import io.recount.ingestion.message.Timestamps;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a request says that it was sent. */
final class SentTime {
    /** Seconds of the year 5138 and milliseconds of 1973: what is larger is in milliseconds. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private SentTime() {}

    static boolean isWithin(@Nullable String sent, Instant now, int seconds) {
        var time = sent == null ? null : read(sent.strip());
        return time != null && Duration.between(time, now).abs().compareTo(Duration.ofSeconds(seconds)) <= 0;
    }

    private static @Nullable Instant read(String text) {
        try {
            long number = Long.parseLong(text);
            return Timestamps.read(Math.abs(number) < MOST_SECONDS ? number * 1_000 : number);
        } catch (NumberFormatException e) {
            return Timestamps.read(text);
        }
    }
}
