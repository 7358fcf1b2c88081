package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.projections.documents.KeyedDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RebuildIT {
    private static final String FIELDS = "customerId firstSeen lastSeen traits { name value } counters { kind count }"
            + " timeline(first: 50) { edges { node { kind messageId } } }";

    @TempDir
    Path data;

    @Test
    void whatIsReplayedReadsAsBeforeAndChecksClean() {
        try (var recount = RunningServer.start(data, Map.of())) {
            ShopVisit.tell(recount);
            ShopVisit.check(recount);
            var before = recount.customer("v", FIELDS, _ -> true);

            assertThat(recount.runAll("replayProjection"))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(run -> assertThat(run.get("state").asString()).isEqualTo("DONE"));

            assertThat(recount.customer("v", FIELDS, _ -> true)).isEqualTo(before);
            assertChecksClean(recount);
        }
        // After a restart the views are found where they went, and go on there.
        try (var recount = RunningServer.start(data, Map.of())) {
            recount.track("/v1/track", "{\"userId\":\"v\",\"event\":\"Tea Brewed\",\"messageId\":\"v-4\"}");
            recount.customer("v", FIELDS, it -> it.get("timeline").get("edges").size() == 3);
            assertChecksClean(recount);
            recount.runAll("replayProjection");
            assertChecksClean(recount);
        }
    }

    @Test
    void damagedMissingAndSurplusDocumentsAreFoundAndHealed() {
        try (var recount = RunningServer.start(data, Map.of())) {
            ShopVisit.tell(recount);
            ShopVisit.check(recount);
            var profiles = recount.server().documents().collection("profiles");
            var identifiers = recount.server().documents().collection("profile_identifiers");
            var damaged = profiles.page(new BsonDocument(), null, 1).getFirst();
            damaged.put("successor", damaged.get(KeyedDocuments.ID));
            profiles.replace(List.of(damaged));
            identifiers.delete(List.of("userId:v"));
            identifiers.replace(List.of(new BsonDocument(KeyedDocuments.ID, new BsonString("email:nobody@example.com"))
                    .append("customer", new BsonString("x"))
                    .append("position", new BsonInt64(1))));

            recount.run("checkProjection", "profile-view");
            var run = recount.ended("profile-view");

            assertThat(run.get("differences").asInt()).isEqualTo(3);
            assertThat(run.toString())
                    .contains(damaged.getString(KeyedDocuments.ID).getValue(), "[\"successor\"]")
                    .doesNotContain("nobody", "userId:v");
            assertThat(run.get("examples")
                            .valueStream()
                            .filter(it -> it.get("collection").asString().equals("profile_identifiers")))
                    .anyMatch(it -> it.get("live").isNull())
                    .anyMatch(it -> it.get("rebuilt").isNull());

            recount.runAll("replayProjection");
            ShopVisit.check(recount);
            assertChecksClean(recount);
        }
    }

    @Test
    void liveViewsStayCurrentWhileTheyAreReplayedAndChecked() throws InterruptedException {
        try (var recount = RunningServer.start(data, Map.of())) {
            var goesOn = new AtomicBoolean(true);
            var writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; goesOn.get(); i++) {
                    recount.track("/v1/batch", batch(i));
                }
            });
            recount.customer("busy-1", FIELDS, _ -> true);
            for (int round = 0; round < 3; round++) {
                recount.runAll("replayProjection");
                var last = "current-" + round;
                recount.track("/v1/identify", "{\"userId\":\"" + last + "\",\"messageId\":\"" + last + "\"}");
                recount.customer(last, FIELDS, _ -> true);
                assertChecksClean(recount);
            }
            goesOn.set(false);
            writer.join();
            assertChecksClean(recount);
        }
    }

    private static String batch(int number) {
        var batch = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < 50; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"track\",\"event\":\"Order Completed\",\"userId\":\"busy-")
                    .append((number * 7 + i) % 40)
                    .append("\",\"messageId\":\"b-")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append("\"}");
        }
        return batch.append("]}").toString();
    }

    private static void assertChecksClean(RunningServer recount) {
        assertThat(recount.runAll("checkProjection")).allSatisfy(RebuildIT::isClean);
    }

    private static void isClean(JsonNode run) {
        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("differences").asInt()).as(run.toString()).isZero();
        assertThat(run.get("documents").asInt()).isPositive();
    }
}
