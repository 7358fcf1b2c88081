package io.recount.ingestion.mapping;

import io.recount.ingestion.message.Timestamps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as their senders write them, written in ISO 8601 and UTC; years 1 to 9999. */
final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    private Times() {}

    /** ISO 8601, with offset or in UTC. */
    static Conversion iso() {
        return (value, _) -> {
            var time = Timestamps.read(Conversions.text(value));
            if (time == null) {
                throw unreadable();
            }
            return text(time);
        };
    }

    /** Seconds since 1970, with or without a fraction. */
    static Conversion seconds() {
        return (value, _) -> text(epochMillis(Conversions.decimal(value).multiply(MILLIS)));
    }

    /** Milliseconds since 1970. */
    static Conversion millis() {
        return (value, _) -> text(epochMillis(Conversions.decimal(value)));
    }

    /** A pattern of {@link DateTimeFormatter}; without an offset in it the zone counts, without a time midnight. */
    static Conversion pattern(DateTimeFormatter pattern, ZoneId zone) {
        return (value, _) -> {
            try {
                var time = pattern.parseBest(
                        Conversions.text(value).strip(),
                        ZonedDateTime::from,
                        OffsetDateTime::from,
                        LocalDateTime::from,
                        LocalDate::from);
                return text(
                        switch (time) {
                            case ZonedDateTime zoned -> zoned.toInstant();
                            case OffsetDateTime offset -> offset.toInstant();
                            case LocalDateTime local -> local.atZone(zone).toInstant();
                            default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
                        });
            } catch (DateTimeException e) {
                throw new NotConvertible("The value is not a time of the pattern.");
            }
        };
    }

    private static NotConvertible unreadable() {
        return new NotConvertible("The value is not a time that can be read.");
    }

    private static Instant epochMillis(BigDecimal millis) throws NotConvertible {
        if (millis.abs().compareTo(BigDecimal.valueOf(LAST.toEpochMilli())) > 0) {
            throw unreadable();
        }
        return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    private static String text(Instant time) throws NotConvertible {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new NotConvertible("The time lies outside the years 1 to 9999.");
        }
        return time.toString();
    }
}
