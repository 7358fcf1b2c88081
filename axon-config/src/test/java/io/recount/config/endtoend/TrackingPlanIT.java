package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From what was seen to a plan, and from the plan to what becomes of messages. */
class TrackingPlanIT {
    private final RunningServer recount = RunningServer.shared();

    @Test
    void aRuleHoldsForMessagesThatComeAfterIt() {
        track("Tea Brewed", "tp-1", "{\"minutes\":\"many\"}");
        var set = rule("plan-tea", "Tea Brewed", "DROP_PROPERTY", "{properties: {minutes: {type: \"integer\"}}}");
        assertThat(set.at("/userErrors").size()).isZero();

        track("Tea Brewed", "tp-2", "{\"minutes\":\"many\",\"kind\":\"green\"}");
        track("Tea Brewed", "tp-2", "{\"minutes\":\"many\",\"kind\":\"green\"}");
        rule("plan-tea", "Tea Brewed", "QUARANTINE", "{properties: {minutes: {type: \"integer\"}}}");
        track("Tea Brewed", "tp-3", "{\"minutes\":\"many\"}");

        var customer = recount.customer(
                "plan-ada",
                "timeline(first: 5) {edges {node {messageId data}}}",
                it -> it.at("/timeline/edges").size() == 2);
        assertThat(customer.at("/timeline/edges/0/node/data").toString()).isEqualTo("{\"kind\":\"green\"}");
        assertThat(customer.at("/timeline/edges/1/node/data").toString()).isEqualTo("{\"minutes\":\"many\"}");
        assertThat(Stores.count(recount, "SELECT count(*) FROM quarantine WHERE path = ?", "/properties/minutes"))
                .isOne();
        assertThat(recount.query("{planViolations(rule: \"plan-tea\") {edges {node {source count lastPath}}}}")
                        .at("/planViolations/edges")
                        .toString())
                .isEqualTo("[{\"node\":{\"source\":\"web\",\"count\":2,\"lastPath\":\"/properties/minutes\"}}]");
    }

    @Test
    void whatWasSeenBecomesAPlan() {
        for (int i = 0; i < 25; i++) {
            recount.track(
                    "/v1/track",
                    "{\"userId\":\"plan-u" + i + "\",\"event\":\"Cup Washed\",\"properties\":{\"orderId\":\"c" + i
                            + "\",\"temperature\":" + (30 + i) + ",\"program\":\"" + (i % 2 == 0 ? "eco" : "fast")
                            + "\"}}");
        }
        var washed = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> event("Cup Washed"), it -> it.at("/events").asInt() == 25);
        assertThat(washed.toString())
                .contains("\"path\":\"program\",\"share\":1.0,\"examples\":[]")
                .contains("\"path\":\"temperature\",\"share\":1.0,\"examples\":[],\"smallest\":30.0,\"largest\":60.0");

        var proposed = recount.query("{proposeTrackingPlan(source: \"web\") {name event schema}}")
                .get("proposeTrackingPlan");
        var rule = proposed.valueStream()
                .filter(it -> it.at("/event").asString("").equals("Cup Washed"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.at("/schema/properties/temperature").toString()).isEqualTo("{\"type\":\"integer\"}");
        assertThat(rule.at("/schema/required").toString()).isEqualTo("[\"orderId\",\"program\",\"temperature\"]");
    }

    @Test
    void aSchemaThatDoesNotParseNamesThePlace() {
        assertThat(rule("plan-bad", "Bad", "OBSERVE", "{properties: {a: {type: \"objekt\"}}}")
                        .at("/userErrors/0/message")
                        .asString())
                .startsWith("schema/properties/a/type ");
    }

    private void track(String event, String messageId, String properties) {
        var answer = recount.track(
                "/v1/track",
                "{\"userId\":\"plan-ada\",\"event\":\"" + event + "\",\"messageId\":\"" + messageId
                        + "\",\"properties\":" + properties + "}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private JsonNode rule(String name, String event, String mode, String schema) {
        return recount.query("mutation {setPlanRule(input: {name: \"" + name + "\", event: \"" + event + "\", mode: "
                        + mode + ", schema: " + schema + "}) {plan {version} userErrors {field message}}}")
                .get("setPlanRule");
    }

    private JsonNode event(String name) {
        var events = recount.query("{eventCatalogue(source: \"web\", first: 100) {edges {node {event events"
                + " properties {path share examples smallest largest}}}}}");
        return events.at("/eventCatalogue/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.at("/event").asString("").equals(name))
                .findFirst()
                .orElseGet(RunningServer.JSON::createObjectNode);
    }
}
