package io.recount.projections.catalogue;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.projections.CustomerLog;
import io.recount.projections.testsupport.FailingStore;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgettingCatalogueTest {
    private final FailingStore store = new FailingStore();
    private final CatalogueProjector projector = new CatalogueProjector(store, () -> 0);
    private final CustomerLog log = new CustomerLog()
            .custom(ANNA, 1, "Poked", Map.of("size", "huge"))
            .custom(BERT, 2, "Poked", Map.of("size", "tiny"));

    @Test
    void whatIsHeldBackSurvivesAStoreThatFailsWhileSomebodyIsForgotten() {
        projector.project(log.events());
        store.fails = true;
        assertThatThrownBy(() -> projector.forget(ANNA)).hasMessage("away");
        store.fails = false;

        assertThat(projector.holdsBack()).isTrue();
        projector.store();
        assertThat(store.documents("catalogue_events")).hasSize(1);
        projector.forget(ANNA);
        assertThat(new StoredCatalogueViews(store)
                        .page(null, 5, null)
                        .rows()
                        .getFirst()
                        .events())
                .isEqualTo(2);
    }
}
