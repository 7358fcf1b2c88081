package io.recount.demo.model;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One day of the simulation.
 *
 * @param index counts from 0
 * @param weekday 1 is Monday, 7 is Sunday
 * @param season how much is done on such a day, against a plain working day
 */
public record Day(int index, LocalDate date, int weekday, int month, int dayOfMonth, double season) {
    public static final long MILLIS = 86_400_000;

    public static Day of(LocalDate first, int index) {
        var date = first.plusDays(index);
        int weekday = date.getDayOfWeek().getValue();
        double week = weekday == 6 ? .12 : weekday == 7 ? .08 : 1;
        return new Day(index, date, weekday, date.getMonthValue(), date.getDayOfMonth(), week * time(date));
    }

    /** Midnight UTC, in milliseconds since 1970. */
    public long start() {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000;
    }

    private static double time(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonth()) {
            case JULY -> .85;
            case AUGUST -> .75;
            case DECEMBER -> day < 20 ? 1 : .35;
            case JANUARY -> day > 3 ? 1 : .35;
            default -> 1;
        };
    }
}
