package io.recount.graphql.source;

import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.quarantine.DayCount;
import io.recount.projections.source.DayView;
import io.recount.projections.source.EventVolume;
import io.recount.projections.source.SourceActivityView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code SourceActivity}: what was accepted beside what came into quarantine. */
record Activity(
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        long accepted,
        long quarantined,
        List<Volume> events,
        List<Day> days) {

    /** {@code EventVolume}. */
    record Volume(String name, @Nullable InteractionKind kind, long accepted) {
        static Volume of(EventVolume volume) {
            return new Volume(volume.name(), volume.kind(), volume.count());
        }
    }

    /** {@code SourceDay}. */
    record Day(String day, long accepted, long quarantined, List<Volume> events, long unnamed) {
        public long received() {
            return accepted + quarantined;
        }

        public @Nullable Double errorRate() {
            return rate(quarantined, received());
        }
    }

    public long received() {
        return accepted + quarantined;
    }

    public @Nullable Double errorRate() {
        return rate(quarantined, received());
    }

    static Activity of(SourceActivityView activity, List<DayCount> quarantined, LocalDate from, LocalDate to) {
        var accepted = activity.days().stream().collect(Collectors.toMap(DayView::day, Function.identity()));
        var bad = quarantined.stream().collect(Collectors.toMap(DayCount::day, DayCount::count));
        var days = Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .map(day ->
                        day(accepted.getOrDefault(day, new DayView(day, 0, List.of(), 0)), bad.getOrDefault(day, 0L)))
                .toList();
        return new Activity(
                activity.firstSeen(),
                activity.lastSeen(),
                days.stream().mapToLong(Day::accepted).sum(),
                days.stream().mapToLong(Day::quarantined).sum(),
                mostFrequent(activity.days()),
                days);
    }

    private static Day day(DayView accepted, long quarantined) {
        return new Day(
                accepted.day().toString(),
                accepted.accepted(),
                quarantined,
                accepted.events().stream().map(Volume::of).toList(),
                accepted.unnamed());
    }

    private static List<Volume> mostFrequent(List<DayView> days) {
        record Sort(String name, @Nullable InteractionKind kind) {}
        var counts = new LinkedHashMap<Sort, Long>();
        days.forEach(day -> day.events()
                .forEach(event -> counts.merge(new Sort(event.name(), event.kind()), event.count(), Long::sum)));
        return counts.entrySet().stream()
                .map(count -> new Volume(count.getKey().name(), count.getKey().kind(), count.getValue()))
                .sorted(Comparator.comparingLong(Volume::accepted).reversed().thenComparing(Volume::name))
                .toList();
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
