package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a bad message to a repaired one in the timeline, through the real server. */
class QuarantineIT {
    private static final String TIMELINE = "timeline(first: 50) { edges { node { title occurredAt messageId } } }";

    private final RunningServer recount = RunningServer.shared();
    private final QuarantineCalls quarantine = new QuarantineCalls(recount);

    @Test
    void aBadMessageIsListedRepairedAndRecordedOnceAtItsOwnTime() {
        quarantine.track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"evnt\":\"Tea Brewed\","
                + "\"timestamp\":\"2026-01-02T03:04:05.678Z\"}");
        var entry = quarantine.entry("reason: \"event-missing\", type: \"track\"", "q1");
        assertThat(entry.get("path").asString()).isEqualTo("/event");
        assertThat(entry.at("/payload/evnt").asString()).isEqualTo("Tea Brewed");
        var ids = QuarantineCalls.ids(entry);

        var tried = quarantine.mutation(
                "repairQuarantined", ids + ", moveValues: [{from: \"/evnt\", to: \"/event\"}], dryRun: true");
        assertThat(tried.at("/results/0/outcome").asString()).isEqualTo("READY");
        assertThat(tried.at("/results/0/payload/event").asString()).isEqualTo("Tea Brewed");
        assertThat(quarantine.node(entry).get("history")).isEmpty();

        quarantine.mutation("repairQuarantined", ids + ", moveValues: [{from: \"/evnt\", to: \"/event\"}]");
        assertThat(quarantine.entry("event: \"Tea Brewed\"", "q1").get("id")).isEqualTo(entry.get("id"));
        assertThat(quarantine.outcome("resubmitQuarantined", ids)).isEqualTo("RECORDED");
        assertThat(quarantine.outcome("resubmitQuarantined", ids)).isEqualTo("DUPLICATE");
        // The sender tries again with what was wrong, and then with what it corrected itself.
        quarantine.track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"evnt\":\"Tea Brewed\"}");
        quarantine.track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-1\",\"event\":\"Tea Brewed\"}");
        quarantine.track("{\"type\":\"track\",\"userId\":\"q1\",\"messageId\":\"q1-2\",\"event\":\"Last\"}");

        var timeline = recount.customer(
                        "q1", TIMELINE, it -> it.at("/timeline/edges").size() >= 2)
                .at("/timeline/edges");
        assertThat(timeline).hasSize(2);
        assertThat(timeline.get(1).get("node").toString())
                .isEqualTo(
                        "{\"title\":\"Tea Brewed\",\"occurredAt\":\"2026-01-02T03:04:05.678Z\",\"messageId\":\"q1-1\"}");
        var left = quarantine.node(entry);
        assertThat(left.get("status").asString()).isEqualTo("RESUBMITTED");
        assertThat(left.get("payload").isNull()).isTrue();
        assertThat(left.get("history").toString())
                .isEqualTo("[{\"action\":\"REPAIR\",\"keyName\":\"admin\",\"outcome\":\"READY\",\"reason\":null,"
                        + "\"note\":\"moved /evnt to /event\"},{\"action\":\"RESUBMIT\",\"keyName\":\"admin\","
                        + "\"outcome\":\"RECORDED\",\"reason\":null,\"note\":null}]");
    }

    @Test
    void aMessageOfABatchMeansTheSameWhenItIsResubmitted() {
        quarantine.track(
                "{\"sentAt\":\"2026-01-02T00:00:10Z\",\"context\":{\"traits\":{\"email\":\"q2@example.com\"}},\"batch\":["
                        + "{\"type\":\"track\",\"userId\":{\"is\":\"q2\"},\"messageId\":\"q2-1\",\"event\":\"Went\","
                        + "\"originalTimestamp\":\"2026-01-02T00:00:00Z\"}]}");
        var entry = quarantine.entry("reason: \"user-id-invalid\"", "q2-1");
        var receivedAt = Instant.parse(entry.at("/payload/receivedAt").asString());

        quarantine.mutation(
                "repairQuarantined", QuarantineCalls.ids(entry) + ", setValues: [{path: \"/userId\", value: \"q2\"}]");
        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("RECORDED");

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
        quarantine.track("{\"type\":\"track\",\"userId\":\"q3\",\"messageId\":\"q3-1\",\"timestamp\":\"yesterday\"}");
        var entry = quarantine.entry("reason: \"event-missing\"", "q3-1");

        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("FAILING");
        var repaired = quarantine.mutation(
                "repairQuarantined", QuarantineCalls.ids(entry) + ", setValues: [{path: \"/event\", value: \"E\"}]");
        assertThat(repaired.at("/results/0").toString())
                .contains("\"outcome\":\"FAILING\",\"reason\":\"timestamp-invalid\",\"path\":\"/timestamp\"");
        var waiting = quarantine.node(entry);
        assertThat(waiting.get("status").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("reason").asString()).isEqualTo("timestamp-invalid");
        assertThat(waiting.at("/history/0/outcome").asString()).isEqualTo("FAILING");
    }

    @Test
    void aMappingMakesEventsOfMessagesThatWereNone() {
        quarantine.track(
                "{\"type\":\"sale\",\"buyer\":\"q11\",\"messageId\":\"q11-1\",\"timestamp\":\"2026-01-02T03:04:05Z\"}");
        var ids = QuarantineCalls.ids(quarantine.entry("reason: \"type-unknown\"", "q11-1"));

        quarantine.mutation(
                "repairQuarantined",
                ids + ", applyMapping: {messages: [{type: \"track\", event: {const: \"Sold\"}, userId: \"/buyer\"}]}");
        assertThat(quarantine.outcome("resubmitQuarantined", ids)).isEqualTo("RECORDED");

        var customer =
                recount.customer("q11", TIMELINE, it -> it.at("/timeline/edges").size() >= 1);
        assertThat(customer.at("/timeline/edges/0/node").toString())
                .contains("\"title\":\"Sold\",\"occurredAt\":\"2026-01-02T03:04:05Z\"");
    }

    @Test
    void aWebhookThatWaitsForAMappingIsTakenOnceThereIsOne() {
        configureDoor("{type: \"track\", when: [{pointer: \"/kind\", equals: \"opened\"}],"
                + " event: {const: \"Door Opened\"}, userId: \"/who\", messageId: [\"/id\"]}");
        var answer = recount.track(
                "/v1/webhooks/door",
                "{\"id\":\"w1\",\"kind\":\"closed\",\"who\":\"q10\",\"at\":\"2026-01-02T03:04:05Z\"}",
                "X-Door",
                "a-secret-for-doors");
        assertThat(answer.body()).contains("\"quarantined\":1");
        var waiting = "filter: {source: \"door\"}";
        assertThat(quarantine
                        .mutation("resubmitQuarantined", waiting)
                        .at("/results/0")
                        .toString())
                .contains("\"outcome\":\"FAILING\",\"reason\":\"webhook-unmapped\"");

        configureDoor("{type: \"track\", event: {const: \"Door Closed\"}, userId: \"/who\", timestamp: \"/at\","
                + " messageId: [\"/id\"]}");
        assertThat(quarantine.outcome("resubmitQuarantined", waiting)).isEqualTo("RECORDED");

        var customer =
                recount.customer("q10", TIMELINE, it -> it.at("/timeline/edges").size() >= 1);
        assertThat(customer.at("/timeline/edges/0/node").toString())
                .contains("\"title\":\"Door Closed\",\"occurredAt\":\"2026-01-02T03:04:05Z\"");
    }

    private void configureDoor(String message) {
        assertThat(recount.query("mutation { configureWebhook(input: {source: \"door\", mapping: {messages: [" + message
                                + "]}, secret: \"a-secret-for-doors\", signature: {scheme: SHARED_SECRET, header: \"X-Door\"}})"
                                + " { userErrors { code message } } }")
                        .at("/configureWebhook/userErrors"))
                .isEmpty();
    }

    @Test
    void whoMustNotBeJoinedIsNotJoinedByTryingAgain() {
        quarantine.track(
                "{\"type\":\"identify\",\"userId\":\"q4\",\"anonymousId\":\"q4-cookie\",\"messageId\":\"q4-1\"}");
        quarantine.track("{\"type\":\"identify\",\"userId\":\"q5\",\"messageId\":\"q4-2\"}");
        quarantine.track(
                "{\"type\":\"track\",\"userId\":\"q5\",\"anonymousId\":\"q4-cookie\",\"event\":\"X\",\"messageId\":\"q4-3\"}");
        var entry = quarantine.entry("reason: \"identity-conflict\"", "q4-3");

        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("FAILING");
        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("FAILING");
        assertThat(quarantine.node(entry).get("history")).hasSize(2);
        quarantine.mutation("repairQuarantined", QuarantineCalls.ids(entry) + ", removeValues: [\"/anonymousId\"]");
        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("RECORDED");

        var customer =
                recount.customer("q5", TIMELINE, it -> it.at("/timeline/edges").size() >= 1);
        assertThat(customer.at("/timeline/edges/0/node/messageId").asString()).isEqualTo("q4-3");
    }

    @Test
    void whatIsDiscardedLeavesItsTraceAlone() {
        quarantine.track("{\"type\":\"track\",\"userId\":\"q6\",\"messageId\":\"q6-1\"}");
        var entry = quarantine.entry("reason: \"event-missing\"", "q6-1");

        assertThat(quarantine.outcome(
                        "discardQuarantined", QuarantineCalls.ids(entry) + ", reason: \"a test of Ann's\""))
                .isEqualTo("DISCARDED");
        assertThat(quarantine.outcome("discardQuarantined", QuarantineCalls.ids(entry) + ", reason: \"again\""))
                .isEqualTo("NOT_WAITING");
        assertThat(quarantine.outcome("resubmitQuarantined", QuarantineCalls.ids(entry)))
                .isEqualTo("NOT_WAITING");
        var left = quarantine.node(entry);
        assertThat(left.get("payload").isNull()).isTrue();
        assertThat(left.get("history").toString())
                .isEqualTo("[{\"action\":\"DISCARD\",\"keyName\":\"admin\",\"outcome\":\"DISCARDED\",\"reason\":null,"
                        + "\"note\":\"a test of Ann's\"}]");
        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM quarantine WHERE sealed IS NULL AND event IS NULL AND id = ?",
                        UUID.fromString(QuarantineCalls.rawId(entry))))
                .isOne();
    }
}
