package io.recount.projections;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.Identifier;
import io.recount.projections.directory.DirectoryProjector;
import io.recount.projections.testsupport.TestMongo;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of customers depends on the log alone, and holds each customer once. */
public abstract class DirectoryReplayContract {
    private static final List<String> COLLECTIONS = List.of("directory", "directory_states");

    private final CustomerLog log = new CustomerLog();
    private TestMongo mongo;
    private Projector projector;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = new DirectoryProjector(mongo.store());
    }

    @AfterEach
    void drop() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void anyBatchesGiveTheSameBytes(long seed) {
        var events = RandomLog.events(seed, 3_000);
        project(List.of(events));
        var expected = bytes();
        assertThat(expected.keySet()).anyMatch(key -> key.startsWith("directory/"));

        var random = new Random(seed);
        for (int largest : new int[] {7, 90, 1_500}) {
            projector.reset();
            assertThat(bytes()).isEmpty();
            for (var batch : RandomLog.cut(events, random, largest)) {
                projector.project(batch);
                if (random.nextInt(4) == 0) {
                    projector.store();
                }
            }
            projector.store();

            assertThat(bytes()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
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
            projector = new DirectoryProjector(mongo.store());
            project(RandomLog.cut(events.subList(from, events.size()), random, 50 + random.nextInt(800)));

            assertThat(bytes()).isEqualTo(expected);
        }
    }

    @Test
    void whatIsHeldBackIsStoredOnceItIsTimeOrTold() {
        projector.project(log.registered(ANNA, 0, Identifier.userId("u-1")).events());
        assertThat(projector.holdsBack()).isTrue();
        assertThat(bytes()).isEmpty();

        projector.store();
        assertThat(projector.holdsBack()).isFalse();
        assertThat(bytes()).containsOnlyKeys("directory/" + ANNA, "directory_states/" + ANNA);
    }

    @Test
    void aBusyCustomerIsWrittenOnce() {
        mongo.store().restart();
        for (int i = 0; i < 50; i++) {
            projector.project(List.of(log.page(ANNA, i, "a").events().getLast()));
        }
        projector.store();

        assertThat(mongo.store().documentsWritten()).isLessThan(50);
    }

    @Test
    void aJoinedCustomerIsListedOnceUnderTheSuccessor() {
        log.registered(BERT, 0, Identifier.userId("u-1")).registered(ANNA, 1, Identifier.anonymousId("a-1"));
        project(List.of(log.events()));
        log.joins(ANNA, BERT, 2);
        project(List.of(log.events()));

        assertThat(rows()).containsExactly("directory/" + BERT);
        project(List.of(log.events()));
        assertThat(rows()).containsExactly("directory/" + BERT);
    }

    @Test
    void aForgottenCustomerIsGoneAlsoFromWhatIsHeldBack() {
        log.registered(ANNA, 0, Identifier.userId("u-1")).registered(BERT, 0, Identifier.userId("u-2"));
        projector.project(log.events());
        projector.forget(ANNA);
        projector.forget(ANNA);
        projector.project(new CustomerLog().erased(ANNA).events());
        projector.store();

        assertThat(bytes()).containsOnlyKeys("directory/" + BERT, "directory_states/" + BERT);
    }

    private void project(List<List<LoggedEvent>> batches) {
        batches.forEach(projector::project);
        projector.store();
    }

    private List<String> rows() {
        return bytes().keySet().stream()
                .filter(key -> key.startsWith("directory/"))
                .toList();
    }

    private Map<String, String> bytes() {
        return mongo.bytes(COLLECTIONS);
    }
}
