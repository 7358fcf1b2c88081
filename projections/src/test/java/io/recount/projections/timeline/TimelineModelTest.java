package io.recount.projections.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import io.recount.projections.RandomLog;
import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buckets and directories are an implementation of a sorted list; here is the list. */
class TimelineModelTest {
    private final Map<CustomerId, List<LoggedEvent>> model = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void pagesAreThoseOfASortedList(long seed) {
        var events = RandomLog.events(seed, 5_000);
        var random = new Random(seed);
        try (var mongo = TestMongo.over(EmbeddedMongo.uri())) {
            var projector = new TimelineProjector(mongo.store());
            RandomLog.cut(events, random, 400).forEach(projector::project);
            events.forEach(this::remember);
            var views = new StoredTimelineViews(mongo.store());

            for (int i = 0; i < 150; i++) {
                var query = query(random);
                var page = views.page(query);

                var expected = expected(query);
                assertThat(page.rows().stream().map(TimelineEntry::eventId).toList())
                        .as("%s", query)
                        .isEqualTo(expected.stream().limit(query.first()).toList());
                assertThat(page.hasNext()).isEqualTo(expected.size() > query.first());
            }
            for (int i = 0; i < 60; i++) {
                var query = activity(random);
                assertThat(views.activities(Set.of(query)).get(query))
                        .as("%s", query)
                        .isEqualTo(expected(query));
            }
        }
    }

    private void remember(LoggedEvent logged) {
        switch (logged.event()) {
            case InteractionRecorded event -> historyOf(event.customerId()).add(logged);
            case HistoryAdopted event ->
                historyOf(event.customerId())
                        .addAll(Objects.requireNonNullElse(model.remove(event.predecessorId()), List.of()));
            default -> {}
        }
    }

    private List<LoggedEvent> historyOf(CustomerId id) {
        return model.computeIfAbsent(id, _ -> new ArrayList<>());
    }

    private FindTimeline query(Random random) {
        var open = model.keySet().stream()
                .sorted(Comparator.comparing(CustomerId::toString))
                .toList()
                .reversed();
        var id = open.get(random.nextInt(4));
        var kinds = random.nextInt(3) == 0 ? Set.of(InteractionKind.CUSTOM) : Set.<InteractionKind>of();
        var after = random.nextBoolean() ? null : new TimelinePlace(moment(random), random.nextInt(50_000));
        return new FindTimeline(
                id,
                1 + random.nextInt(FindTimeline.MAX_FIRST),
                after,
                kinds,
                random.nextBoolean() ? null : moment(random),
                random.nextBoolean() ? null : moment(random));
    }

    private GetActivity activity(Random random) {
        var from = moment(random).minus(Duration.ofDays(random.nextInt(3)));
        return new GetActivity(
                query(random).customerId(),
                random.nextBoolean() ? ActivityUnit.DAY : ActivityUnit.WEEK,
                from,
                from.plus(Duration.ofHours(1 + random.nextInt(200))),
                random.nextBoolean() ? Set.of() : Set.of(InteractionKind.CUSTOM));
    }

    private List<ActivityCount> expected(GetActivity query) {
        return IntStream.range(0, query.stretches())
                .mapToObj(index -> {
                    var start = query.by().start(query.firstStretch() + index);
                    var end = query.by().start(query.firstStretch() + index + 1);
                    var all = new FindTimeline(query.customerId(), 1, null, query.kinds(), start, end);
                    return new ActivityCount(start, expected(all).size());
                })
                .toList();
    }

    private static Instant moment(Random random) {
        return CustomerLog.at(random.nextInt(-1_000, 5_000));
    }

    private List<UUID> expected(FindTimeline query) {
        return historyOf(query.customerId()).stream()
                .filter(logged -> matches(query, logged))
                .sorted(Comparator.comparing(TimelineModelTest::place).reversed())
                .map(LoggedEvent::eventId)
                .toList();
    }

    private static boolean matches(FindTimeline query, LoggedEvent logged) {
        var place = place(logged);
        @Nullable TimelinePlace after = query.after();
        return (after == null || place.compareTo(after) < 0)
                && (query.from() == null || !place.occurredAt().isBefore(query.from()))
                && (query.to() == null || place.occurredAt().isBefore(query.to()))
                && (query.kinds().isEmpty()
                        || query.kinds().contains(recorded(logged).interaction().kind()));
    }

    private static TimelinePlace place(LoggedEvent logged) {
        return new TimelinePlace(recorded(logged).provenance().occurredAt(), logged.position());
    }

    private static InteractionRecorded recorded(LoggedEvent logged) {
        return (InteractionRecorded) logged.event();
    }
}
