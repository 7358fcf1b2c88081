package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.TrackingLimits;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a bad message to a repaired one in the timeline, through the real server. */
class QuarantineIT {
    private static final String RESULT = "{ results { id outcome reason path detail payload }"
            + " outcomes { outcome count } userErrors { code field message } }";
    private static final String TIMELINE = "timeline(first: 50) { edges { node { title occurredAt messageId } } }";
    private static final String ENTRY =
            "id status type reason path detail payload" + " history { action keyName outcome reason note }";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void aBadMessageIsListedRepairedAndRecordedOnceAtItsOwnTime() {
        track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"evnt\":\"Tea Brewed\","
                + "\"timestamp\":\"2026-01-02T03:04:05.678Z\"}");
        var entry = entry("reason: \"event-missing\", type: \"track\"", "q1");
        assertThat(entry.get("path").asString()).isEqualTo("/event");
        assertThat(entry.at("/payload/evnt").asString()).isEqualTo("Tea Brewed");
        var ids = ids(entry);

        var tried =
                mutation("repairQuarantined", ids + ", moveValues: [{from: \"/evnt\", to: \"/event\"}], dryRun: true");
        assertThat(tried.at("/results/0/outcome").asString()).isEqualTo("READY");
        assertThat(tried.at("/results/0/payload/event").asString()).isEqualTo("Tea Brewed");
        assertThat(node(entry).get("history")).isEmpty();

        mutation("repairQuarantined", ids + ", moveValues: [{from: \"/evnt\", to: \"/event\"}]");
        assertThat(entry("event: \"Tea Brewed\"", "q1").get("id")).isEqualTo(entry.get("id"));
        assertThat(outcome("resubmitQuarantined", ids)).isEqualTo("RECORDED");
        assertThat(outcome("resubmitQuarantined", ids)).isEqualTo("DUPLICATE");
        // The sender tries again with what was wrong, and then with what it corrected itself.
        track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"evnt\":\"Tea Brewed\"}");
        track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"event\":\"Tea Brewed\"}");
        track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-2\",\"event\":\"Last\"}");

        var timeline = recount.customer(
                        "q1", TIMELINE, it -> it.at("/timeline/edges").size() >= 2)
                .at("/timeline/edges");
        assertThat(timeline).hasSize(2);
        assertThat(timeline.get(1).get("node").toString())
                .isEqualTo(
                        "{\"title\":\"Tea Brewed\",\"occurredAt\":\"2026-01-02T03:04:05.678Z\",\"messageId\":\"q1-1\"}");
        var left = node(entry);
        assertThat(left.get("status").asString()).isEqualTo("RESUBMITTED");
        assertThat(left.get("payload").isNull()).isTrue();
        assertThat(left.get("history").toString())
                .isEqualTo("[{\"action\":\"REPAIR\",\"keyName\":\"admin\",\"outcome\":\"READY\",\"reason\":null,"
                        + "\"note\":\"moved /evnt to /event\"},{\"action\":\"RESUBMIT\",\"keyName\":\"admin\","
                        + "\"outcome\":\"RECORDED\",\"reason\":null,\"note\":null}]");
    }

    @Test
    void aMessageOfABatchMeansTheSameWhenItIsResubmitted() {
        track("{\"sentAt\":\"2026-01-02T00:00:10Z\",\"context\":{\"traits\":{\"email\":\"q2@example.com\"}},\"batch\":["
                + "{\"type\":\"track\",\"userId\":{\"is\":\"q2\"},\"messageId\":\"q2-1\",\"event\":\"Went\","
                + "\"originalTimestamp\":\"2026-01-02T00:00:00Z\"}]}");
        var entry = entry("reason: \"user-id-invalid\"", "q2-1");
        var receivedAt = Instant.parse(entry.at("/payload/receivedAt").asString());

        mutation("repairQuarantined", ids(entry) + ", setValues: [{path: \"/userId\", value: \"q2\"}]");
        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("RECORDED");

        var customer = recount.customer(
                "q2",
                TIMELINE + " identifiers { type value }",
                it -> it.at("/timeline/edges").size() >= 1);
        assertThat(customer.at("/timeline/edges/0/node/occurredAt").asString())
                .isEqualTo(receivedAt.minusSeconds(10).toString());
        assertThat(customer.get("identifiers").toString()).contains("q2@example.com");
    }

    @Test
    void whatStillFailsStaysWithItsNewReason() {
        track("{\"type\":\"track\",\"userId\":\"q3\",\"messageId\":\"q3-1\",\"timestamp\":\"yesterday\"}");
        var entry = entry("reason: \"event-missing\"", "q3-1");

        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("FAILING");
        var repaired = mutation("repairQuarantined", ids(entry) + ", setValues: [{path: \"/event\", value: \"E\"}]");
        assertThat(repaired.at("/results/0").toString())
                .contains("\"outcome\":\"FAILING\",\"reason\":\"timestamp-invalid\",\"path\":\"/timestamp\"");
        var waiting = node(entry);
        assertThat(waiting.get("status").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("reason").asString()).isEqualTo("timestamp-invalid");
        assertThat(waiting.at("/history/0/outcome").asString()).isEqualTo("FAILING");
    }

    @Test
    void whoMustNotBeJoinedIsNotJoinedByTryingAgain() {
        track("{\"type\":\"identify\",\"userId\":\"q4\",\"anonymousId\":\"q4-cookie\",\"messageId\":\"q4-1\"}");
        track("{\"type\":\"identify\",\"userId\":\"q5\",\"messageId\":\"q4-2\"}");
        track(
                "{\"type\":\"track\",\"userId\":\"q5\",\"anonymousId\":\"q4-cookie\",\"event\":\"X\",\"messageId\":\"q4-3\"}");
        var entry = entry("reason: \"identity-conflict\"", "q4-3");

        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("FAILING");
        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("FAILING");
        assertThat(node(entry).get("history")).hasSize(2);
        mutation("repairQuarantined", ids(entry) + ", removeValues: [\"/anonymousId\"]");
        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("RECORDED");

        var customer =
                recount.customer("q5", TIMELINE, it -> it.at("/timeline/edges").size() >= 1);
        assertThat(customer.at("/timeline/edges/0/node/messageId").asString()).isEqualTo("q4-3");
    }

    @Test
    void whatIsDiscardedLeavesItsTraceAlone() {
        track("{\"type\":\"track\",\"userId\":\"q6\",\"messageId\":\"q6-1\"}");
        var entry = entry("reason: \"event-missing\"", "q6-1");

        assertThat(outcome("discardQuarantined", ids(entry) + ", reason: \"a test of Ann's\""))
                .isEqualTo("DISCARDED");
        assertThat(outcome("discardQuarantined", ids(entry) + ", reason: \"again\""))
                .isEqualTo("NOT_WAITING");
        assertThat(outcome("resubmitQuarantined", ids(entry))).isEqualTo("NOT_WAITING");
        var left = node(entry);
        assertThat(left.get("payload").isNull()).isTrue();
        assertThat(left.get("history").toString())
                .isEqualTo("[{\"action\":\"DISCARD\",\"keyName\":\"admin\",\"outcome\":\"DISCARDED\",\"reason\":null,"
                        + "\"note\":\"a test of Ann's\"}]");
        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM quarantine WHERE sealed IS NULL AND event IS NULL AND id = ?",
                        UUID.fromString(rawId(entry))))
                .isOne();
    }

    @Test
    void manyAreRepairedAtOnceByAFilter() {
        var batch = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < 250; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"group\",\"userId\":\"q7\",\"messageId\":\"q7-")
                    .append(i)
                    .append("\"}");
        }
        track(batch.append("]}").toString());
        var filter = "filter: {reason: \"group-id-missing\"}";

        assertThat(mutation("repairQuarantined", filter + ", setValues: [{path: \"/groupId\", value: \"acme\"}]")
                        .get("outcomes")
                        .toString())
                .isEqualTo("[{\"outcome\":\"READY\",\"count\":250}]");
        assertThat(mutation("resubmitQuarantined", filter).get("outcomes").toString())
                .isEqualTo("[{\"outcome\":\"RECORDED\",\"count\":250}]");
        assertThat(recount.query("{ quarantineCounts(filter: {reason: \"group-id-missing\"}) { source status count } }")
                        .get("quarantineCounts")
                        .toString())
                .isEqualTo("[{\"source\":\"web\",\"status\":\"RESUBMITTED\",\"count\":250}]");
    }

    @Test
    void moreThanAThousandAreRefused() {
        var messages = "{\"type\":\"alias\",\"userId\":\"q8\"}"
                .concat(",{\"type\":\"alias\",\"userId\":\"q8\"}".repeat(1_000));
        track("{\"batch\":[" + messages + "]}");

        assertThat(mutation("discardQuarantined", "filter: {type: \"alias\"}, reason: \"too many\"")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("TOO_MANY_ENTRIES");
        assertThat(recount.query("{ quarantineCounts(filter: {type: \"alias\"}) { status count } }")
                        .get("quarantineCounts")
                        .toString())
                .isEqualTo("[{\"status\":\"WAITING\",\"count\":1001}]");
    }

    @Test
    void pagesShowEachEntryOnceNewestFirst() {
        var messages = "{\"type\":\"screen\",\"userId\":[]}".concat(",{\"type\":\"screen\",\"userId\":[]}".repeat(6));
        track("{\"batch\":[" + messages + "]}");

        var seen = new LinkedHashSet<String>();
        var after = "";
        for (boolean more = true; more; ) {
            var page = recount.query("{ quarantine(filter: {type: \"screen\"}, first: 3" + after
                            + ") { edges { node { id } } pageInfo { hasNextPage endCursor } } }")
                    .get("quarantine");
            page.get("edges")
                    .forEach(edge ->
                            assertThat(seen.add(edge.at("/node/id").asString())).isTrue());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: " + page.at("/pageInfo/endCursor");
        }
        assertThat(seen).hasSize(7);
    }

    @Test
    void anUnknownEntryIsRefused() {
        var unknown = "ids: [\""
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("QuarantinedMessage:" + new UUID(1, 2)).getBytes(UTF_8))
                + "\"]";
        assertThat(mutation("resubmitQuarantined", unknown).at("/userErrors/0").toString())
                .contains("\"code\":\"ENTRY_NOT_FOUND\",\"field\":\"ids\"");
    }

    @Test
    void eventsAndStatusAreWrittenTogetherOrNotAtAll() {
        var message = "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"q9\",\"messageId\":\"q9-1\"}";
        var understood = new BodyParser(TrackingLimits.defaults())
                .kept(message.getBytes(UTF_8))
                .understand("web", Instant.parse("2026-03-04T05:06:07Z"));
        var intake = recount.server().writeSide().intake();
        long before = events();

        var failed = intake.submitAgain(understood.messages(), _ -> _ -> {
            throw new SQLException("the status cannot be written");
        });

        assertThatThrownBy(failed::join).hasRootCauseInstanceOf(SQLException.class);
        assertThat(events()).isEqualTo(before);
        assertThat(intake.submitAgain(understood.messages(), _ -> _ -> {})
                        .join()
                        .fates())
                .hasToString("[RECORDED]");
    }

    private long events() {
        return Stores.count(recount, "SELECT count(*) FROM events WHERE position > ?", 0L);
    }

    private void track(String message) {
        var body = message.contains("\"batch\"") ? message : "{\"batch\":[" + message + "]}";
        assertThat(recount.track("/v1/batch", body).statusCode()).isEqualTo(200);
    }

    /** The newest entry that the filter finds and whose payload names something. */
    private JsonNode entry(String filter, String named) {
        for (var edge : recount.query("{ quarantine(filter: {" + filter
                        + ", status: WAITING}, first: 200) { edges { node { " + ENTRY + " } } } }")
                .at("/quarantine/edges")) {
            if (edge.at("/node/payload").toString().contains('"' + named + '"')) {
                return edge.get("node");
            }
        }
        throw new AssertionError("no entry names " + named);
    }

    private JsonNode node(JsonNode entry) {
        return recount.query("{ node(id: " + entry.get("id") + ") { ... on QuarantinedMessage { " + ENTRY + " } } }")
                .get("node");
    }

    private static String ids(JsonNode entry) {
        return "ids: [" + entry.get("id") + "]";
    }

    private static String rawId(JsonNode entry) {
        var opaque = new String(Base64.getUrlDecoder().decode(entry.get("id").asString()), UTF_8);
        return opaque.substring(opaque.indexOf(':') + 1);
    }

    private String outcome(String mutation, String input) {
        return mutation(mutation, input).at("/results/0/outcome").asString();
    }

    private JsonNode mutation(String mutation, String input) {
        return recount.query("mutation { " + mutation + "(input: {" + input + "}) " + RESULT + " }")
                .get(mutation);
    }
}
