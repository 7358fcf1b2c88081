package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.canary.CanaryScanner;
import io.recount.config.canary.Person;
import io.recount.domain.customer.CustomerId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingIT {
    private static final String CLEAR = "čistý text pro kontrolu";

    private final RunningServer recount = RunningServer.shared();
    private final Path postgres = recount.data().resolve("postgres");
    private final Path log = recount.data().resolve("postgres.log");

    @Test
    void noByteOfPostgresTellsAnythingOfAPersonAndWithoutTheKeyNobodyCan() {
        // Compressed pages in the write-ahead log could not be searched.
        Stores.execute(recount, "ALTER SYSTEM SET wal_compression = off", "SELECT pg_reload_conf()");
        var people = Person.all();
        people.forEach(this::live);
        Stores.execute(
                recount, "CREATE TABLE control AS SELECT '" + CLEAR + "' AS text", "CHECKPOINT", "DROP TABLE control");

        var canaries =
                people.stream().flatMap(person -> person.canaries().stream()).toList();
        assertThat(new CanaryScanner(canaries).in(postgres, log)).isEmpty();
        assertThat(new CanaryScanner(List.of(CLEAR)).in(postgres).keySet())
                .as("the search itself finds what is clear in the write-ahead log")
                .anyMatch(file -> file.startsWith(postgres.resolve("pg_wal")));
        assertThat(new CanaryScanner(List.of("customer.traits-set"))
                        .in(postgres)
                        .keySet())
                .as("and what is clear in a table")
                .anyMatch(file -> file.startsWith(postgres.resolve("base")));

        people.forEach(this::erase);
        assertThat(new CanaryScanner(canaries).in(postgres, log)).isEmpty();
    }

    private void live(Person person) {
        assertThat(recount.track("/v1/identify", person.identify(), "X-Canary", person.header())
                        .statusCode())
                .isEqualTo(200);
        assertThat(recount.track("/v1/track", person.track("canary-2"), "User-Agent", person.userAgent())
                        .statusCode())
                .isEqualTo(200);
        assertThat(recount.track("/v1/batch", person.bad()).statusCode()).isEqualTo(200);
        recount.customer(
                person.userId(),
                "timeline(first: 5) { edges { node { name } } }",
                it -> it.get("timeline").get("edges").size() == 1);
    }

    private void erase(Person person) {
        var customer = recount.customer(person.userId(), "customerId", it -> true);
        var id = CustomerId.parse(customer.get("customerId").asString());
        long dropped = recount.server().writeSide().intake().droppedForErased();
        recount.server().writeSide().destroyKey(id);

        // The aggregate copes: what is told of an erased person is accepted and kept nowhere.
        long events = eventsOf(id);
        assertThat(recount.track("/v1/track", person.track("canary-7")).statusCode())
                .isEqualTo(200);
        assertThat(eventsOf(id)).isEqualTo(events);
        assertThat(recount.server().writeSide().intake().droppedForErased()).isEqualTo(dropped + 1);

        // Every projector copes: rebuilt from the log, the views know nothing of the person.
        recount.runAll("replayProjection");
        recount.track(
                "/v1/identify", "{\"userId\":\"after-" + person.tag() + "\",\"messageId\":\"a-" + person.tag() + "\"}");
        recount.customer("after-" + person.tag(), "customerId", it -> true);
        assertThat(recount.query("{ customer(by: {id: \"" + id + "\"}) { customerId } }")
                        .get("customer")
                        .isNull())
                .isTrue();
    }

    private long eventsOf(CustomerId id) {
        return Stores.count(recount, "SELECT count(*) FROM events WHERE stream_id = ?", id.value());
    }
}
