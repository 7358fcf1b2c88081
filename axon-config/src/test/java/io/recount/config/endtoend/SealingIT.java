package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingIT {
    private static final List<String> CANARIES = List.of(
            "s1-kanárek-jméno",
            "s1-canary@example.com",
            "+420777111333",
            "203.0.113.77",
            "s1-canary-agent/1.0",
            "s1 žluťoučký volný text",
            "s1-nested-canary",
            "s1-canary-query",
            "s1 Canary Event",
            "s1-canary-user",
            "s1-canary-cookie",
            "s1-quarantined-canary");

    private final RunningServer recount = RunningServer.shared();

    @Test
    void noByteOfPostgresTellsAnythingOfAPersonAndWithoutTheKeyNobodyCan() {
        var identify = "{\"userId\":\"s1-canary-user\",\"anonymousId\":\"s1-canary-cookie\",\"messageId\":\"s1-1\","
                + "\"traits\":{\"name\":\"s1-kanárek-jméno\",\"email\":\"s1-canary@example.com\",\"phone\":\"+420777111333\"},"
                + "\"context\":{\"ip\":\"203.0.113.77\",\"userAgent\":\"s1-canary-agent/1.0\"}}";
        var track =
                "{\"userId\":\"s1-canary-user\",\"event\":\"s1 Canary Event\",\"messageId\":\"s1-2\",\"properties\":"
                        + "{\"text\":\"s1 žluťoučký volný text\",\"a\":{\"b\":\"s1-nested-canary\"},\"url\":\"https://x/?q=s1-canary-query\"}}";
        var bad = "{\"batch\":[{\"type\":\"track\",\"userId\":\"s1-quarantined-canary\",\"messageId\":\"s1-3\"}]}";
        assertThat(recount.track("/v1/identify", identify).statusCode()).isEqualTo(200);
        assertThat(recount.track("/v1/track", track).statusCode()).isEqualTo(200);
        assertThat(recount.track("/v1/batch", bad).statusCode()).isEqualTo(200);
        var customer = recount.customer(
                "s1-canary-user",
                "customerId timeline(first: 5) { edges { node { name } } }",
                it -> it.get("timeline").get("edges").size() == 1);
        Stores.checkpoint(recount);

        assertThat(Stores.filesWith(recount.data().resolve("postgres"), CANARIES))
                .isEmpty();
        assertThat(Stores.filesWith(recount.data().resolve("postgres"), List.of("customer.traits-set")))
                .as("the search itself finds what is clear")
                .isNotEmpty();

        var id = CustomerId.parse(customer.get("customerId").asString());
        recount.server().writeSide().destroyKey(id);

        // The aggregate copes: what is told of an erased person is accepted and kept nowhere.
        long events = eventsOf(id);
        assertThat(recount.track("/v1/track", track.replace("s1-2", "s1-4")).statusCode())
                .isEqualTo(200);
        assertThat(eventsOf(id)).isEqualTo(events);
        assertThat(recount.server().writeSide().intake().droppedForErased()).isEqualTo(1);

        // Every projector copes: rebuilt from the log, the views know nothing of the person.
        recount.server().rebuildViews();
        recount.track("/v1/identify", "{\"userId\":\"s1-after\",\"messageId\":\"s1-5\"}");
        recount.customer("s1-after", "customerId", it -> true);
        assertThat(recount.query("{ customer(by: {id: \"" + id + "\"}) { customerId } }")
                        .get("customer")
                        .isNull())
                .isTrue();
    }

    private long eventsOf(CustomerId id) {
        return Stores.count(recount, "SELECT count(*) FROM events WHERE stream_id = ?", id.value());
    }
}
