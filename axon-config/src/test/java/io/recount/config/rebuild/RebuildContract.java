package io.recount.config.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.mongo.WriteGate;
import io.recount.config.views.LiveView;
import io.recount.config.views.LiveViews;
import io.recount.config.views.NothingParked;
import io.recount.config.views.Slot;
import io.recount.config.views.ViewState;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.RandomLog;
import io.recount.projections.catalogue.CatalogueProjector;
import io.recount.projections.profile.ProfileProjector;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import io.recount.projections.source.SourceActivityProjector;
import io.recount.projections.testsupport.TestMongo;
import io.recount.projections.timeline.TimelineProjector;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens on the way, what takes a view's place has the bytes of the live one, and nothing is left of the other. */
public abstract class RebuildContract {
    private static final List<String> COLLECTIONS = List.of(
            "profiles",
            "profile_identifiers",
            "timelines",
            "timeline_buckets",
            "timeline_entries",
            "catalogue_events",
            "catalogue_sources",
            "sources",
            "source_days");

    private final LogOfTests log = new LogOfTests(RandomLog.events(21, 4_000));
    private TestMongo mongo;
    private LiveViews views;
    private Map<String, String> expected;
    private Rebuilds rebuilds;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void foldLive() {
        mongo = open();
        start("1");
        for (var view : views.all()) {
            view.project(log.delivered());
            view.storeAll();
        }
        expected = bytes(Slot.FIRST);
    }

    @AfterEach
    void staysWithinTheSubset() {
        log.release();
        rebuilds.close();
        mongo.close();
    }

    @Test
    void whatIsBuiltTakesThePlaceOfTheLiveView() {
        views.all().forEach(view -> rebuilds.replay(view.name()));

        views.all().forEach(view -> assertThat(ended(view.name()).state()).isEqualTo(RunState.DONE));
        assertThat(bytes(Slot.SECOND)).isEqualTo(expected);
        assertThat(bytes(Slot.FIRST)).isEmpty();
        assertThat(views.all()).extracting(LiveView::slot).containsOnly(Slot.SECOND);

        rebuilds.replay("timeline-view");
        assertThat(ended("timeline-view").state()).isEqualTo(RunState.DONE);
        views.all().forEach(view -> rebuilds.check(view.name()));
        views.all().forEach(view -> assertThat(ended(view.name()).differences()).isZero());
    }

    @Test
    void aRunThatAnEndCutShortGoesOnFromWhereItWas() throws InterruptedException {
        long middle = middle();
        log.hold(middle);
        rebuilds.replay("timeline-view");
        log.awaitHeld();
        var closing = Thread.ofPlatform().start(rebuilds::close);
        // It waits for the builder where that one is held, and not for who reads ahead.
        Awaitility.await()
                .until(() ->
                        Set.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(closing.getState()));
        log.release();
        closing.join();
        var state = views.states().read("timeline-view");
        assertThat(state.isRunning()).isTrue();
        assertThat(state.isCut()).isFalse();
        assertThat(state.position()).isPositive();

        start("1");
        assertThat(ended("timeline-view").state()).isEqualTo(RunState.DONE);
        assertThat(only(bytes(Slot.SECOND), "timeline")).isEqualTo(only(expected, "timeline"));
        assertThat(only(bytes(Slot.FIRST), "timeline")).isEmpty();
    }

    @Test
    void aRunThatWasCutWhileItStoredBeginsAnewWithoutRemains() {
        rebuilds.close();
        var states = views.states();
        leave("timelines");
        states.write(new ViewState("timeline-view", Slot.FIRST, run(RunState.BUILDING), middle(), true, true, "1"));

        start("1");
        assertThat(ended("timeline-view").state()).isEqualTo(RunState.DONE);
        assertThat(only(bytes(Slot.SECOND), "timeline")).isEqualTo(only(expected, "timeline"));
    }

    @Test
    void aRunThatIsCancelledLeavesNothing() throws InterruptedException {
        log.hold(middle());
        rebuilds.replay("profile-view");
        log.awaitHeld();
        assertThatThrownBy(() -> rebuilds.check("profile-view")).isInstanceOf(RuleViolated.class);
        rebuilds.cancel("profile-view");
        log.release();

        assertThat(ended("profile-view").state()).isEqualTo(RunState.CANCELLED);
        assertThat(bytes(Slot.SECOND)).isEmpty();
        assertThat(bytes(Slot.FIRST)).isEqualTo(expected);
    }

    @Test
    void remainsOfAnEndedRunGoWithTheNextStart() {
        rebuilds.close();
        leave("profiles");
        views.states().write(new ViewState("profile-view", Slot.FIRST, run(RunState.DONE), 0, false, true, "1"));

        start("1");
        assertThat(bytes(Slot.SECOND)).isEmpty();
    }

    @Test
    void whatAnotherBuildHasBegunBeginsAnew() {
        rebuilds.close();
        leave("timelines");
        views.states()
                .write(new ViewState("timeline-view", Slot.FIRST, run(RunState.BUILDING), middle(), false, true, "0"));

        start("1");
        assertThat(ended("timeline-view").state()).isEqualTo(RunState.DONE);
        assertThat(only(bytes(Slot.SECOND), "timeline")).isEqualTo(only(expected, "timeline"));
    }

    @Test
    void aCheckOfAViewThatStandsStillKeepsNobodyWaiting() {
        view("timeline-view").begin(0);
        rebuilds.check("timeline-view");
        rebuilds.replay("profile-view");

        assertThat(ended("profile-view").state()).isEqualTo(RunState.DONE);
        assertThat(isActive("timeline-view")).isTrue();
        view("timeline-view").begin(log.head());
        assertThat(ended("timeline-view").differences()).isZero();
    }

    @Test
    void aBatchThatFailedHalfWayIsNoDifference() {
        var view = view("source-activity");
        var events = log.delivered();
        long middle = events.get(events.size() / 2).position();
        // What was to be folded again is stored already, as a batch leaves it that failed after it wrote.
        view.begin(middle);
        rebuilds.check(view.name());
        rebuilds.replay("profile-view");

        assertThat(ended("profile-view").state()).isEqualTo(RunState.DONE);
        assertThat(isActive(view.name())).isTrue();
        view.project(events.subList(events.size() / 2 + 1, events.size()));
        var run = ended(view.name());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.documents()).isPositive();
        assertThat(run.differences()).isZero();
    }

    @Test
    void aCheckThatIsAheadOfItsViewWaitsForItAndKeepsNobodyWaiting() throws InterruptedException {
        var view = view("timeline-view");
        var first = log.delivered().getFirst().position();
        log.hold(middle());
        rebuilds.check(view.name());
        log.awaitHeld();
        view.begin(first);
        log.release();
        rebuilds.replay("profile-view");

        assertThat(ended("profile-view").state()).isEqualTo(RunState.DONE);
        assertThat(isActive(view.name())).isTrue();
        view.begin(log.head());
        assertThat(ended(view.name()).differences()).isZero();
    }

    private LiveView view(String name) {
        return views.find(name).orElseThrow();
    }

    private boolean isActive(String view) {
        var run = rebuilds.find(view).orElseThrow().run();
        return run != null && run.state().isActive();
    }

    private void start(String version) {
        views = new LiveViews(mongo.store(), (_, _) -> new NothingParked());
        views.add(ProfileProjector::new);
        views.add(TimelineProjector::new);
        views.add(CatalogueProjector::new);
        views.add(SourceActivityProjector::new);
        views.all().forEach(view -> view.begin(log.head()));
        rebuilds = new Rebuilds(
                        views, WriteGate.open(), () -> {}, new Blocks(log), log::head, Clock.systemUTC(), version)
                .start();
    }

    private long middle() {
        return log.head() / 2;
    }

    private ProjectionRun ended(String view) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> rebuilds.find(view).orElseThrow().run(),
                        run -> run != null && !run.state().isActive());
    }

    /** Documents in the other place, as a run leaves them that was cut. */
    private void leave(String collection) {
        views.documents()
                .collection(Slot.SECOND.collection(collection))
                .replace(views.documents().collection(collection).page(new BsonDocument(), null, 10));
    }

    private static ProjectionRun run(RunState state) {
        return new ProjectionRun(
                RunKind.REPLAY, state, Clock.systemUTC().instant(), null, 1, 1, 1, null, 0, 0, List.of(), null);
    }

    private Map<String, String> bytes(Slot slot) {
        var all = new TreeMap<String, String>();
        for (var name : COLLECTIONS) {
            mongo.bytes(List.of(slot.collection(name)))
                    .forEach((key, bytes) -> all.put(name + key.substring(key.indexOf('/')), bytes));
        }
        return all;
    }

    private static Map<String, String> only(Map<String, String> bytes, String prefix) {
        var kept = new TreeMap<>(bytes);
        kept.keySet().removeIf(key -> !key.startsWith(prefix));
        return kept;
    }
}
