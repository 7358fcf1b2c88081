package io.recount.projections.timeline;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.CLEO;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.at;
import static io.recount.projections.CustomerLog.eventId;
import static io.recount.projections.CustomerLog.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.Commerce;
import io.recount.domain.interaction.InteractionKind;
import io.recount.domain.interaction.Product;
import io.recount.projections.CustomerLog;
import io.recount.projections.testsupport.TestMongo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers may expect of timelines, whichever MongoDB keeps them. */
public abstract class TimelineViewsContract {
    private static final List<String> COLLECTIONS = List.of("timelines", "timeline_buckets", "timeline_entries");

    private final CustomerLog log = new CustomerLog();

    private TestMongo mongo;
    private TimelineProjector projector;
    private TimelineViews views;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = new TimelineProjector(mongo.store());
        views = new StoredTimelineViews(mongo.store());
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void anEntryShowsAllThatWasSent() {
        var properties =
                Map.<String, @Nullable Object>of("a.b", List.of(1, new BigDecimal("2.50")), "$x", Map.of("", 3L));
        log.custom(ANNA, 1, "Poked 😀", properties);
        project();

        assertThat(all(ANNA))
                .containsExactly(new TimelineEntry(
                        new TimelinePlace(at(1), 10),
                        InteractionKind.CUSTOM,
                        "Poked 😀",
                        properties,
                        eventId(10),
                        "message-0",
                        SOURCE,
                        recordedAt(10)));
    }

    @Test
    void typedFieldsComeBeforeFurtherProperties() {
        var product =
                new Product("p1", null, "Tea", null, null, null, new BigDecimal("4.50"), BigDecimal.TWO, Map.of());
        log.does(
                ANNA,
                1,
                new Commerce.OrderCompleted(
                        "o1",
                        null,
                        new BigDecimal("9.00"),
                        null,
                        null,
                        null,
                        null,
                        "MAY",
                        "EUR",
                        List.of(product),
                        Map.of("gift", true)));
        project();

        assertThat(all(ANNA).getFirst().data())
                .containsEntry("orderId", "o1")
                .containsEntry("total", new BigDecimal("9.00"))
                .containsEntry("coupon", "MAY")
                .containsEntry("gift", true)
                .doesNotContainKey("revenue")
                .containsEntry(
                        "products",
                        List.of(Map.of(
                                "productId",
                                "p1",
                                "name",
                                "Tea",
                                "price",
                                new BigDecimal("4.50"),
                                "quantity",
                                BigDecimal.TWO)));
    }

    @Test
    void newestComesFirstHoweverLateItWasTold() {
        log.page(ANNA, 20, "b").page(ANNA, 10, "a").page(ANNA, 30, "c").page(ANNA, 20, "b2");
        project();

        assertThat(names(all(ANNA))).containsExactly("c", "b2", "b", "a");
    }

    @Test
    void kindsAndPeriodsNarrowThePage() {
        log.page(ANNA, 10, "a")
                .custom(ANNA, 20, "x", Map.of())
                .page(ANNA, 30, "b")
                .page(ANNA, 40, "c");
        project();

        var pages = Set.of(InteractionKind.PAGE_VIEWED);
        assertThat(names(find(new FindTimeline(ANNA, 10, null, pages, null, null))))
                .containsExactly("c", "b", "a");
        assertThat(names(find(new FindTimeline(ANNA, 10, null, Set.of(), at(20), at(40)))))
                .containsExactly("b", "x");
        assertThat(find(new FindTimeline(ANNA, 10, null, Set.of(InteractionKind.ORDER_COMPLETED), null, null)))
                .isEmpty();
    }

    @Test
    void anUnknownCustomerHasAnEmptyTimeline() {
        assertThat(views.page(new FindTimeline(ANNA, 10, null, Set.of(), null, null))
                        .hasNext())
                .isFalse();
        assertThat(all(ANNA)).isEmpty();
    }

    @Test
    void joinedHistoriesAreOneInOrderAndCountedOnce() {
        for (int i = 0; i < 400; i++) {
            log.page(i % 3 == 0 ? BERT : ANNA, i * 7 % 400, "p" + i * 7 % 400);
        }
        log.joins(ANNA, BERT, 500);
        project();
        projector.project(log.events());

        assertThat(names(all(BERT))).hasSize(400).doesNotHaveDuplicates();
        assertThat(all(BERT)).isSortedAccordingTo((a, b) -> b.place().compareTo(a.place()));
        assertThat(all(ANNA)).isEqualTo(all(BERT));
        assertThat(mongo.bytes(COLLECTIONS).keySet()).noneMatch(key -> key.contains("/" + ANNA + ":"));
    }

    @Test
    void aChainOfJoinsMayComeInOneBatch() {
        log.page(ANNA, 1, "a").page(CLEO, 3, "c").page(BERT, 2, "b");
        log.joins(ANNA, BERT, 4).page(BERT, 5, "d").joins(BERT, CLEO, 6).page(CLEO, 7, "e");
        project();

        assertThat(names(all(ANNA))).containsExactly("e", "d", "c", "b", "a");
        assertThat(all(BERT)).isEqualTo(all(CLEO)).isEqualTo(all(ANNA));
    }

    @Test
    void erasedEventsShowNothing() {
        project(new CustomerLog().erased(ANNA).erased(ANNA));

        assertThat(mongo.bytes(COLLECTIONS)).isEmpty();
    }

    @Test
    void whatACutWriteLeftOfAnErasedEventGoesWhenTheEventComesAgain() {
        log.page(ANNA, 1, "a");
        project();
        mongo.store().collection("timelines").drop();
        assertThat(mongo.bytes(COLLECTIONS)).hasSize(1);
        project(new CustomerLog().erased(ANNA));

        assertThat(mongo.bytes(COLLECTIONS)).isEmpty();
    }

    @Test
    void aForgottenCustomerLeavesNothing() {
        for (int i = 0; i < 600; i++) {
            log.page(ANNA, i, "p").page(BERT, i, "p");
        }
        project();
        projector.forget(ANNA);
        projector.forget(ANNA);

        assertThat(all(ANNA)).isEmpty();
        assertThat(mongo.bytes(List.of("timeline_entries"))).hasSize(600);
        assertThat(all(BERT)).hasSize(600);
        assertThat(mongo.bytes(COLLECTIONS).keySet()).isNotEmpty().noneMatch(key -> key.contains(ANNA.toString()));
    }

    @Test
    void aHugeHistoryPagesAsFastAsASmallOneAndGrowsByOneBucket() {
        for (int i = 0; i < 40_000; i++) {
            log.page(ANNA, i, i % 1_000 == 0 ? "rare" : "p");
        }
        var events = log.events();
        for (int from = 0; from < events.size(); from += 500) {
            projector.project(events.subList(from, Math.min(from + 500, events.size())));
        }

        var middle = new TimelinePlace(at(20_000), Long.MAX_VALUE);
        for (var after : new TimelinePlace[] {null, middle}) {
            mongo.store().restart();
            var page = views.page(new FindTimeline(ANNA, 50, after, Set.of(), null, null));
            assertThat(page.rows()).hasSize(50);
            assertThat(page.hasNext()).isTrue();
            assertThat(mongo.store().reads()).isLessThanOrEqualTo(4);
            assertThat(mongo.store().documentsRead()).isLessThanOrEqualTo(50 + 4);
        }
        mongo.store().restart();
        assertThat(find(new FindTimeline(ANNA, 50, null, Set.of(), at(30_000), at(30_010))))
                .hasSize(10);
        assertThat(find(new FindTimeline(ANNA, 50, null, Set.of(InteractionKind.CUSTOM), null, null)))
                .isEmpty();
        assertThat(mongo.store().documentsRead()).isLessThanOrEqualTo(10 + 4);

        for (int i = 0; i < 40; i++) {
            mongo.store().restart();
            project(log.page(ANNA, 40_000 + i, "one more"), 1);
            assertThat(mongo.store().documentsWritten()).isLessThanOrEqualTo(4);
        }
    }

    private void project() {
        project(log);
    }

    private void project(CustomerLog events) {
        projector.project(events.events());
    }

    private void project(CustomerLog events, int last) {
        var all = events.events();
        projector.project(all.subList(all.size() - last, all.size()));
    }

    private List<TimelineEntry> find(FindTimeline query) {
        return views.page(query).rows();
    }

    private List<TimelineEntry> all(CustomerId id) {
        var rows = new ArrayList<TimelineEntry>();
        TimelinePlace after = null;
        boolean more = true;
        while (more) {
            var page = views.page(new FindTimeline(id, 70, after, Set.of(), null, null));
            rows.addAll(page.rows());
            more = page.hasNext();
            after = rows.isEmpty() ? null : rows.getLast().place();
        }
        return rows;
    }

    private static List<@Nullable String> names(List<TimelineEntry> entries) {
        return entries.stream().<@Nullable String>map(TimelineEntry::name).toList();
    }
}
