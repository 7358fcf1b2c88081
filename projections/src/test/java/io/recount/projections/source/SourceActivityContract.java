package io.recount.projections.source;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.customer;
import static io.recount.projections.CustomerLog.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import io.recount.projections.RandomLog;
import io.recount.projections.testsupport.TestMongo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers may expect of the activity of sources, whichever store keeps it, and that it depends on the log alone. */
public abstract class SourceActivityContract {
    private static final List<String> COLLECTIONS = List.of("sources", "source_days");
    private static final LocalDate DAY = LocalDate.ofInstant(recordedAt(10), ZoneOffset.UTC);

    private final CustomerLog log = new CustomerLog();
    private TestMongo mongo;
    private SourceActivityProjector projector;
    private SourceActivityQueries queries;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = new SourceActivityProjector(mongo.store());
        queries = new SourceActivityQueries(new StoredSourceActivityViews(mongo.store()));
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void messagesAreCountedBySort() {
        log.registered(ANNA, 0, Identifier.userId("a"))
                .page(ANNA, 1, "home")
                .page(ANNA, 2, "prices")
                .custom(ANNA, 3, "Tea Brewed", Map.of())
                .traits(ANNA, 4, Map.of("plan", "pro"))
                .account(ANNA, 5, "acme");
        project();

        assertThat(day())
                .isEqualTo(new DayView(
                        DAY,
                        5,
                        List.of(
                                new EventVolume(InteractionKind.PAGE_VIEWED, "Page viewed", 2),
                                new EventVolume(InteractionKind.CUSTOM, "Tea Brewed", 1),
                                new EventVolume(null, "Identify", 1),
                                new EventVolume(null, "Group", 1)),
                        0));
    }

    @Test
    void aSourceIsHeardOfFromTheFirstToTheLastMessage() {
        log.registered(ANNA, 0, Identifier.userId("a")).page(ANNA, 1, "home");
        project();

        var activity = activity();
        assertThat(activity.firstSeen()).isEqualTo(recordedAt(10));
        assertThat(activity.lastSeen()).isEqualTo(recordedAt(20));
        assertThat(queries.handle(new GetSourceActivity("nobody", DAY, DAY)))
                .isEqualTo(new SourceActivityView(null, null, List.of()));
    }

    @Test
    void longAndManyNamesAreCountedWithoutThem() {
        log.custom(ANNA, 0, "x".repeat(121), Map.of());
        for (int i = 0; i < 201; i++) {
            log.custom(ANNA, i, "Event " + i, Map.of());
        }
        project();

        assertThat(day().events()).hasSize(200);
        assertThat(day().unnamed()).isEqualTo(2);
        assertThat(day().accepted()).isEqualTo(202);
    }

    @Test
    void erasedMessagesAreCountedWithoutTheirName() {
        log.erased(ANNA);
        project();

        assertThat(day()).isEqualTo(new DayView(DAY, 1, List.of(), 1));
    }

    @Test
    void aNameThatIsOnlyOnesOwnIsForgottenWithThem() {
        log.custom(ANNA, 0, "Call Anna back", Map.of()).custom(ANNA, 1, "Tea Brewed", Map.of());
        log.custom(BERT, 2, "Tea Brewed", Map.of());
        project();
        projector.forget(ANNA);
        projector.forget(ANNA);

        assertThat(day().events()).containsExactly(new EventVolume(InteractionKind.CUSTOM, "Tea Brewed", 2));
        assertThat(day().unnamed()).isEqualTo(1);
        projector.forget(BERT);
        assertThat(day().events()).isEmpty();
        assertThat(day().accepted()).isEqualTo(3);
    }

    @Test
    void aCommonNameStays() {
        for (int i = 1; i <= 6; i++) {
            log.custom(customer(i), i, "Tea Brewed", Map.of());
        }
        project();
        for (int i = 1; i <= 6; i++) {
            projector.forget(customer(i));
        }

        assertThat(day().events()).containsExactly(new EventVolume(InteractionKind.CUSTOM, "Tea Brewed", 6));
    }

    @Test
    void withFewGapsThereIsNoTellingSilence() {
        pages(100);
        project();

        assertThat(silence(Duration.ofDays(1)))
                .isEqualTo(new SilenceView(
                        SilenceView.State.UNKNOWN,
                        recordedAt(1_000),
                        Duration.ofDays(1).toMillis(),
                        null,
                        99));
    }

    @Test
    void aSourceIsSilentPastItsUsualGap() {
        pages(101);
        project();

        var active = silence(Duration.ofSeconds(10));
        assertThat(active.state()).isEqualTo(SilenceView.State.ACTIVE);
        assertThat(active.thresholdMillis()).isBetween(10_000L, 11_250L);
        assertThat(active.gaps()).isEqualTo(100);
        assertThat(silence(Duration.ofMillis(11_251)).state()).isEqualTo(SilenceView.State.SILENT);
        assertThat(silence(Duration.ofDays(365)).state()).isEqualTo(SilenceView.State.SILENT);
    }

    @Test
    void aBatchIsReadAndWrittenInAFewDocuments() {
        pages(500);
        project();
        assertThat(mongo.store().documentsWritten()).isEqualTo(2);

        mongo.store().restart();
        pages(500);
        projector.project(log.events().subList(500, 1_000));
        assertThat(mongo.store().documentsRead()).isZero();
        assertThat(mongo.store().documentsWritten()).isEqualTo(2);
    }

    @Test
    void anyBatchesAndRestartsGiveTheSameBytes() {
        var events = RandomLog.events(7, 9_000);
        project(List.of(events));
        var expected = mongo.bytes(COLLECTIONS);
        assertThat(expected).hasSizeGreaterThan(2);

        for (int largest : new int[] {7, 500}) {
            projector.reset();
            for (var batch : RandomLog.cut(events, new Random(7), largest)) {
                projector = largest == 7 ? projector : new SourceActivityProjector(mongo.store());
                projector.project(batch);
            }
            assertThat(mongo.bytes(COLLECTIONS)).isEqualTo(expected);
        }
    }

    @Test
    void redeliveryChangesNothing() {
        var events = RandomLog.events(8, 2_000);
        project(List.of(events));
        var expected = mongo.bytes(COLLECTIONS);
        mongo.store().restart();
        project(RandomLog.cut(events.subList(700, 2_000), new Random(8), 100));

        assertThat(mongo.bytes(COLLECTIONS)).isEqualTo(expected);
        assertThat(mongo.store().documentsWritten()).isZero();
    }

    @Test
    void aWriteThatWasCutIsMadeGoodByRedelivery() {
        var events = RandomLog.events(9, 2_000);
        project(List.of(events));
        var expected = mongo.bytes(COLLECTIONS);

        projector.reset();
        project(List.of(events.subList(0, 1_000)));
        var headBefore = mongo.store().collection("sources").find(List.of(SOURCE));
        project(List.of(events.subList(1_000, 1_300)));
        // The days of the batch were written, the source was not.
        mongo.store()
                .collection("sources")
                .replace(headBefore.stream().map(BsonDocument::clone).toList());
        projector = new SourceActivityProjector(mongo.store());
        project(RandomLog.cut(events.subList(1_000, 2_000), new Random(9), 70));

        assertThat(mongo.bytes(COLLECTIONS)).isEqualTo(expected);
    }

    private void pages(int count) {
        for (int i = 0; i < count; i++) {
            log.page(ANNA, i, "home");
        }
    }

    private void project() {
        projector.project(log.events());
    }

    private void project(List<List<LoggedEvent>> batches) {
        batches.forEach(projector::project);
    }

    private SourceActivityView activity() {
        return queries.handle(new GetSourceActivity(SOURCE, DAY, DAY));
    }

    private DayView day() {
        return activity().days().getFirst();
    }

    private SilenceView silence(Duration after) {
        return queries.handle(
                new GetSourceSilence(SOURCE, recordedAt(log.lastPosition()).plus(after)));
    }
}
