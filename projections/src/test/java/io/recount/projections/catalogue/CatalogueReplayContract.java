package io.recount.projections.catalogue;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.projections.RandomLog;
import java.util.LinkedHashMap;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue depends on the log alone and stays within bounds, whichever MongoDB keeps it. */
public abstract class CatalogueReplayContract extends CatalogueSetting {
    @Test
    void whatASourceCanFillIsBounded() {
        for (int i = 0; i < 600; i++) {
            log.custom(ANNA, i, "e" + i, props());
        }
        var many = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < 130; i++) {
            many.put("p" + i, (long) i);
        }
        log.custom(ANNA, 700, "e0", many);
        project();

        assertThat(views().otherEvents(SOURCE)).isEqualTo(100);
        assertThat(event("e0").properties()).hasSize(100);
        assertThat(event("e0").otherProperties()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batchesRestartsAndRepeatsChangeNothing(long seed) {
        var events = RandomLog.events(seed, 3_000);
        projector.project(events);
        projector.store();
        var expected = mongo.bytes(COLLECTIONS);
        assertThat(expected).isNotEmpty();

        var random = new Random(seed);
        projector.reset();
        for (var batch : RandomLog.cut(events, random, 200)) {
            if (random.nextInt(4) == 0) {
                projector.store();
                projector = newProjector();
            }
            projector.project(batch);
        }
        projector.store();
        assertThat(mongo.bytes(COLLECTIONS)).isEqualTo(expected);

        projector = newProjector();
        RandomLog.cut(events.subList(500, 3_000), random, 90).forEach(projector::project);
        assertThat(projector.holdsBack()).isFalse();
        assertThat(mongo.bytes(COLLECTIONS)).isEqualTo(expected);
    }

    @Test
    void changesAreHeldBackForTwoSeconds() {
        log.custom(ANNA, 1, "Poked", props());
        projector.project(log.events());
        assertThat(projector.holdsBack()).isTrue();
        assertThat(page(SOURCE)).isEmpty();

        nanos = 2_000_000_000L;
        log.custom(ANNA, 2, "Poked", props());
        projector.project(log.events());
        assertThat(projector.holdsBack()).isFalse();
        assertThat(event("Poked").events()).isEqualTo(2);
    }

    @Test
    void pagesGoOnBehindTheirLastRow() {
        for (int i = 0; i < 7; i++) {
            log.custom(ANNA, i, "e" + i, props());
        }
        project();
        var first = views().page(SOURCE, 5, null);
        var second =
                views().page(SOURCE, 5, FindCatalogueEvents.cursor(first.rows().getLast()));

        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(second.rows()).extracting(row -> row.event().name()).containsExactly("e5", "e6");
        assertThat(views().page("nowhere", 5, null).rows()).isEmpty();
    }
}
