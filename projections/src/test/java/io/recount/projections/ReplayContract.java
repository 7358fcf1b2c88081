package io.recount.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.projections.profile.ProfileProjector;
import io.recount.projections.testsupport.TestMongo;
import io.recount.projections.timeline.TimelineProjector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both views depend on the log alone: not on batches, repeats, restarts or writes that were cut. */
public abstract class ReplayContract {
    private static final List<String> CUSTOMERS = List.of("profiles", "profile_identifiers", "timelines");
    private static final List<String> COLLECTIONS = List.of(
            "profiles",
            "profile_identifiers",
            "profile_trait_changes",
            "timelines",
            "timeline_buckets",
            "timeline_entries");

    private TestMongo mongo;
    private List<Projector> projectors;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projectors = newProjectors();
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyBatchesGiveTheSameBytes(long seed) {
        var events = RandomLog.events(seed, 4_000);
        project(List.of(events));
        var expected = bytes();
        assertThat(expected.keySet()).anyMatch(key -> key.startsWith("timeline_buckets/"));

        var random = new Random(seed);
        for (int largest : new int[] {7, 90, 1_500}) {
            projectors.forEach(Projector::reset);
            project(RandomLog.cut(events, random, largest));

            assertThat(bytes()).isEqualTo(expected);
        }
    }

    @Test
    void aRestartBeforeEveryBatchGivesTheSameBytes() {
        var events = RandomLog.events(4, 2_000);
        project(List.of(events));
        var expected = bytes();

        projectors.forEach(Projector::reset);
        for (var batch : RandomLog.cut(events, new Random(4), 60)) {
            projectors = newProjectors();
            project(List.of(batch));
        }
        assertThat(bytes()).isEqualTo(expected);
    }

    @Test
    void redeliveryChangesNothing() {
        var events = RandomLog.events(5, 2_000);
        project(List.of(events));
        var expected = bytes();

        mongo.store().restart();
        project(RandomLog.cut(events.subList(700, 2_000), new Random(5), 100));
        projectors = newProjectors();
        project(RandomLog.cut(events, new Random(6), 300));

        assertThat(bytes()).isEqualTo(expected);
        assertThat(mongo.store().documentsWritten()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 16, 17})
    void aWriteThatWasCutIsMadeGoodByRedelivery(long seed) {
        var events = RandomLog.events(seed, 2_500);
        var random = new Random(seed);
        int from = 1_200 + random.nextInt(200);
        int to = from + 100 + random.nextInt(600);
        project(List.of(events.subList(0, from)));
        var before = new Snapshot(mongo.database(), COLLECTIONS);
        project(List.of(events.subList(from, to)));
        var after = new Snapshot(mongo.database(), COLLECTIONS);
        project(List.of(events.subList(to, events.size())));
        var expected = bytes();

        for (int phase = 0; phase < Snapshot.PHASES; phase++) {
            before.restore();
            before.applyUpTo(after, phase, random);
            projectors = newProjectors();
            project(RandomLog.cut(events.subList(from, events.size()), random, 50 + random.nextInt(800)));

            assertThat(mongo.bytes(CUSTOMERS)).isEqualTo(only(expected, CUSTOMERS));
            assertThat(bytes()).containsAllEntriesOf(expected);
        }
    }

    private void project(List<List<LoggedEvent>> batches) {
        for (var projector : projectors) {
            batches.forEach(projector::project);
        }
    }

    private List<Projector> newProjectors() {
        return List.of(new ProfileProjector(mongo.store()), new TimelineProjector(mongo.store()));
    }

    private Map<String, String> bytes() {
        return mongo.bytes(COLLECTIONS);
    }

    private static Map<String, String> only(Map<String, String> bytes, List<String> collections) {
        var kept = new TreeMap<>(bytes);
        kept.keySet().removeIf(key -> !collections.contains(key.substring(0, key.indexOf('/'))));
        return kept;
    }
}
