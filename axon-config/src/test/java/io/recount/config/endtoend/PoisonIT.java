package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PoisonIT {
    private static final String PAUSED = "recount.projections-paused";
    private static final String COUNTERS = "customerId counters { kind count }";

    @TempDir
    Path data;

    @Test
    void anUnreadableEventParksItsCustomerAloneUntilItIsMendedAndRetried() {
        System.setProperty(PAUSED, "true");
        try (var recount = RunningServer.start(data, Map.of())) {
            order(recount, "ill", "1");
            order(recount, "well", "1");
            order(recount, "ill", "2");
            order(recount, "ill", "3");
            damage(recount);
        } finally {
            System.clearProperty(PAUSED);
        }
        try (var recount = RunningServer.start(data, Map.of())) {
            order(recount, "well", "2");
            assertThat(recount.customer("well", COUNTERS, it -> orders(it) == 2))
                    .isNotNull();
            var parked = parked(recount, "profile-view", 3);
            assertThat(parked.at("/0/node/cause").asString()).isEqualTo("SealBroken");
            assertThat(parked.at("/0/node/data").isNull()).isTrue();
            assertThat(parked.at("/1/node/cause").isNull()).isTrue();
            assertThat(parked.at("/1/node/data/interaction/kind").asString()).isEqualTo("order-completed");
            assertThat(processor(recount, "profile-view").get("parked").asInt()).isEqualTo(3);
            assertThat(processor(recount, "profile-view").get("error").isNull()).isTrue();
            assertThat(recount.send(HttpRequest.newBuilder(URI.create(recount.url() + "/health/ready"))
                                    .build())
                            .body())
                    .startsWith("{\"ready\":true,\"degraded\":true,\"parkedEvents\":");

            // What is built anew meets it too, and is the same.
            assertThat(recount.runAll("checkProjection"))
                    .allSatisfy(
                            run -> assertThat(run.get("differences").asInt()).isZero());
            recount.run("replayProjection", "timeline-view");
            recount.ended("timeline-view");
            parked(recount, "timeline-view", 3);

            mend(recount);
            recount.run("checkProjection", "profile-view");
            assertThat(recount.ended("profile-view").get("differences").asInt()).isPositive();
            assertThat(retry(recount, "profile-view").toString())
                    .isEqualTo("{\"taken\":3,\"parked\":0,\"userErrors\":[]}");
            assertThat(retry(recount, "timeline-view").get("parked").asInt()).isZero();
            assertThat(retry(recount, "catalogue-view").at("/userErrors/0/code").asString())
                    .isEqualTo("REPLAY_NEEDED");
            recount.runAll("replayProjection");
            parked(recount, "catalogue-view", 0);
            order(recount, "ill", "4");
            recount.customer("ill", COUNTERS, it -> orders(it) == 4);
            assertThat(recount.runAll("checkProjection"))
                    .allSatisfy(
                            run -> assertThat(run.get("differences").asInt()).isZero());
        }
    }

    /** Damages the first order, which no view has yet. */
    private static void damage(RunningServer recount) {
        Stores.execute(
                recount,
                "CREATE TABLE undamaged AS SELECT position, sealed FROM events WHERE position = (SELECT min(position)"
                        + " FROM events WHERE type = 'customer.interaction-recorded')",
                "UPDATE events SET sealed = '\\x0102030405'::bytea WHERE position = (SELECT position FROM undamaged)");
    }

    private static void mend(RunningServer recount) {
        Stores.execute(
                recount, "UPDATE events SET sealed = u.sealed FROM undamaged u WHERE events.position = u.position");
    }

    private static void order(RunningServer recount, String user, String id) {
        assertThat(recount.track(
                                "/v1/track",
                                "{\"userId\":\"" + user + "\",\"event\":\"Order Completed\",\"messageId\":\"" + user
                                        + id + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static int orders(JsonNode customer) {
        return customer.get("counters")
                .valueStream()
                .mapToInt(counter -> counter.get("count").asInt())
                .sum();
    }

    private static JsonNode parked(RunningServer recount, String view, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> recount.query("{ parkedEvents(projection: \"" + view
                                        + "\") { edges { node { position cause detail data } } } }")
                                .at("/parkedEvents/edges"),
                        edges -> edges.size() == count);
    }

    private static JsonNode retry(RunningServer recount, String view) {
        return recount.query("mutation { retryParkedEvents(input: {projection: \"" + view
                        + "\"}) { taken parked userErrors { code } } }")
                .get("retryParkedEvents");
    }

    private static JsonNode processor(RunningServer recount, String name) {
        return recount.query("{ system { processors { name parked error } } }")
                .at("/system/processors")
                .valueStream()
                .filter(it -> it.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
