package io.recount.config.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class EventCatalogTest {
    private static final String WRITE = "RECOUNT_TEST_WRITE_CATALOG";

    @Test
    void theCatalogTellsOfTheEventsAsTheyAre() throws IOException {
        var file = SourceTree.path("docs/event-catalog.md");
        if ("1".equals(System.getenv(WRITE))) {
            Files.writeString(file, EventCatalog.text());
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/event-catalog.md is stale; write it anew with: " + WRITE
                        + "=1 ./mvnw -q -pl axon-config -am -Dtest=EventCatalogTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false test")
                .isEqualTo(EventCatalog.text());
    }
}
