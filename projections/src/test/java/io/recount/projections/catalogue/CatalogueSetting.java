package io.recount.projections.catalogue;

import static io.recount.projections.CustomerLog.SOURCE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.recount.projections.CustomerLog;
import io.recount.projections.testsupport.TestMongo;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A projector over a database of its own, and what it left there. */
abstract class CatalogueSetting {
    static final List<String> COLLECTIONS = List.of("catalogue_events", "catalogue_sources");

    final CustomerLog log = new CustomerLog();

    TestMongo mongo;
    CatalogueProjector projector;
    long nanos;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = newProjector();
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    CatalogueProjector newProjector() {
        return new CatalogueProjector(mongo.store(), () -> nanos);
    }

    void project() {
        projector.project(log.events());
        projector.store();
    }

    StoredCatalogueViews views() {
        return new StoredCatalogueViews(mongo.store());
    }

    List<CatalogueEvent> page(String source) {
        return views().page(source, FindCatalogueEvents.MAX_FIRST, null).rows();
    }

    CatalogueEvent event(String name) {
        return page(SOURCE).stream()
                .filter(row -> name.equals(row.event().name()))
                .findFirst()
                .orElseThrow();
    }

    static CatalogueProperty property(CatalogueEvent event, String path) {
        return event.properties().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** All bytes of the view, as text. */
    String stored() {
        var text = new StringBuilder();
        mongo.bytes(COLLECTIONS)
                .values()
                .forEach(hex -> text.append(new String(HexFormat.of().parseHex(hex), ISO_8859_1)));
        return text.toString();
    }

    static Map<String, @Nullable Object> props(@Nullable Object... namesAndValues) {
        var props = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            props.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(props);
    }
}
