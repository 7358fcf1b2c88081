package io.recount.projections.timeline;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.CustomerLog;
import io.recount.projections.testsupport.TestMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be asked of timelines beyond their pages: contents, many at once, activity. */
public abstract class TimelineQuestionsContract {
    private final CustomerLog log = new CustomerLog();
    private TestMongo mongo;
    private TimelineViews views;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        views = new StoredTimelineViews(mongo.store());
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void sourcesAndTitlesNarrowThePage() {
        log.page(ANNA, 10, "a").custom(ANNA, 20, "Tea Brewed", Map.of()).custom(ANNA, 30, "Coffee", Map.of());
        project();
        assertThat(names(find(filtered(Set.of(SOURCE), null)))).containsExactly("Coffee", "Tea Brewed", "a");
        assertThat(find(filtered(Set.of("erp"), null))).isEmpty();
        assertThat(names(find(filtered(Set.of(), "tEA")))).containsExactly("Tea Brewed");
        assertThat(names(find(filtered(Set.of(), "page v")))).containsExactly("a");
        assertThat(find(filtered(Set.of("erp"), "tea"))).isEmpty();
    }

    @Test
    void whatMatchesRarelyIsFoundOverManyShortPages() {
        for (int i = 0; i < 9_000; i++) {
            log.custom(ANNA, i, i == 100 || i == 4_000 ? "Rare" : "Common", Map.of());
        }
        project();
        var found = new ArrayList<TimelineEntry>();
        TimelinePlace after = null;
        int pages = 0;
        for (boolean more = true; more; pages++) {
            mongo.store().restart();
            var page = views.page(new FindTimeline(ANNA, 20, after, Set.of(), Set.of(), "rare", null, null));
            assertThat(mongo.store().documentsRead()).isLessThanOrEqualTo(PageScan.MOST_SCANNED + 20);
            found.addAll(page.rows());
            more = page.hasNext();
            after = page.end();
        }
        assertThat(found).extracting(entry -> entry.place().occurredAt()).containsExactly(at(4_000), at(100));
        assertThat(pages).isEqualTo(5);
        // Where the kind tells the title, no entry is looked into.
        mongo.store().restart();
        assertThat(find(filtered(Set.of(), "page viewed"))).hasSize(0);
    }

    @Test
    void manyTimelinesShareTheirReads() {
        for (int i = 0; i < 5_000; i++) {
            log.page(CustomerLog.customer(100 + i % 50), i, "p" + i);
        }
        project();
        var queries = IntStream.range(100, 150)
                .mapToObj(number -> new FindTimeline(CustomerLog.customer(number), 20, null, Set.of(), null, null))
                .collect(Collectors.toSet());
        mongo.store().restart();
        var pages = views.pages(queries);
        assertThat(mongo.store().reads()).isLessThanOrEqualTo(3);
        assertThat(pages.values()).hasSize(50).allMatch(page -> page.rows().size() == 20 && page.hasNext());
    }

    @Test
    void activityIsCountedByDaysAndWeeksInUtc() {
        // Noon of Sunday 2026-03-01, and the same hour of other days.
        log.page(ANNA, 0, "sunday").page(ANNA, 86_400, "monday").custom(ANNA, 86_401, "monday", Map.of());
        log.page(ANNA, -7 * 86_400, "a week before");
        project();
        var from = Instant.parse("2026-02-27T23:00:00Z");
        var to = Instant.parse("2026-03-03T00:00:00Z");
        assertThat(activity(ANNA, ActivityUnit.DAY, from, to, Set.of()))
                .containsExactly(
                        new ActivityCount(Instant.parse("2026-02-27T00:00:00Z"), 0),
                        new ActivityCount(Instant.parse("2026-02-28T00:00:00Z"), 0),
                        new ActivityCount(Instant.parse("2026-03-01T00:00:00Z"), 1),
                        new ActivityCount(Instant.parse("2026-03-02T00:00:00Z"), 2));
        assertThat(activity(ANNA, ActivityUnit.WEEK, from, to, Set.of()))
                .containsExactly(
                        new ActivityCount(Instant.parse("2026-02-23T00:00:00Z"), 1),
                        new ActivityCount(Instant.parse("2026-03-02T00:00:00Z"), 2));
        assertThat(activity(ANNA, ActivityUnit.WEEK, from, to, Set.of(InteractionKind.CUSTOM)))
                .extracting(ActivityCount::count)
                .containsExactly(0L, 1L);
        assertThat(activity(BERT, ActivityUnit.WEEK, from, to, Set.of()))
                .extracting(ActivityCount::count)
                .containsExactly(0L, 0L);
    }

    @Test
    void activityOfADenseHistoryReadsOneBucketADay() {
        for (int i = 0; i < 30_000; i++) {
            log.page(ANNA, i * 20L, "p");
        }
        project();
        mongo.store().restart();
        var counts = activity(
                ANNA,
                ActivityUnit.DAY,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-09T00:00:00Z"),
                Set.of());
        assertThat(counts.stream().mapToLong(ActivityCount::count).sum()).isEqualTo(30_000);
        assertThat(counts.get(1).count()).isEqualTo(4_320);
        assertThat(mongo.store().documentsRead()).isLessThanOrEqualTo(1 + 9);
    }

    private List<ActivityCount> activity(
            CustomerId id, ActivityUnit by, Instant from, Instant to, Set<InteractionKind> kinds) {
        var query = new GetActivity(id, by, from, to, kinds);
        return Objects.requireNonNull(views.activities(Set.of(query)).get(query));
    }

    private static FindTimeline filtered(Set<String> sources, @Nullable String title) {
        return new FindTimeline(ANNA, 20, null, Set.of(), sources, title, null, null);
    }

    private void project() {
        new TimelineProjector(mongo.store()).project(log.events());
    }

    private List<TimelineEntry> find(FindTimeline query) {
        return views.page(query).rows();
    }

    private static List<@Nullable String> names(List<TimelineEntry> entries) {
        return entries.stream().<@Nullable String>map(TimelineEntry::name).toList();
    }
}
