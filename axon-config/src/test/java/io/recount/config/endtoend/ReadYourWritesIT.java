package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadYourWritesIT {
    private static final String ALL =
            "{ customerId position traits { name value } counters { count } timeline(first: 1) { edges { node { name } } } }";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void whatWasTrackedIsReadAtTheNextMoment() {
        for (int i = 0; i < 50; i++) {
            long position = accepted(recount.track(
                    "/v1/track", "{\"userId\":\"ryw\",\"event\":\"Step " + i + "\",\"messageId\":\"ryw-" + i + "\"}"));
            var answer = ask("{ customer(by: " + by("ryw") + ", minPosition: " + position + ") " + ALL + " }", null);
            var customer = answer.at("/data/customer");
            assertThat(customer.at("/counters/0/count").asLong()).isEqualTo(i + 1);
            assertThat(customer.at("/timeline/edges/0/node/name").asString()).isEqualTo("Step " + i);
            assertThat(answer.at("/extensions/position").asLong()).isGreaterThanOrEqualTo(position);
            assertThat(customer.get("position").asLong()).isLessThanOrEqualTo(position);
        }
    }

    @Test
    void aBatchAndARepeatAreFoundByTheirPositionsToo() {
        var batch = "{\"batch\":[{\"type\":\"identify\",\"userId\":\"ryw2\",\"traits\":{\"plan\":\"pro\"},"
                + "\"messageId\":\"ryw2-1\"}]}";
        var query = "{ customer(by: " + by("ryw2") + ") " + ALL + " }";
        for (int i = 0; i < 2; i++) {
            var position = accepted(recount.track("/v1/batch", batch));
            assertThat(ask(query, Long.toString(position)).toString()).contains("\"pro\"");
        }
        assertThat(accepted(recount.track("/v1/batch", "{\"batch\":[]}"))).isPositive();
    }

    @Test
    void mutationsAnswerWithTheirPosition() {
        long known = accepted(recount.track("/v1/identify", "{\"userId\":\"ryw3\",\"messageId\":\"ryw3-1\"}"));
        var set = "mutation { setTraits(input: {customer: " + by("ryw3")
                + ", traits: {plan: \"gold\"}, messageId: \"ryw3-2\"}) { outcome position userErrors { code } } }";
        var first = ask(set, Long.toString(known)).at("/data/setTraits");
        assertThat(first.get("outcome").asString()).isEqualTo("RECORDED");
        long position = first.get("position").asLong();
        assertThat(position).isGreaterThan(known);
        var list = ask(
                "{ customers(filter: {identifier: {type: \"userId\", eq: \"ryw3\"}}, minPosition: " + position
                        + ") { edges { node { traits { value } } } } }",
                null);
        assertThat(list.toString()).contains("\"gold\"");
        var second = ask(set, null).at("/data/setTraits");
        assertThat(second.get("outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(second.get("position").asLong()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void everyValueOfATraitIsTracedToItsEvent() {
        track("ryw5-1", "\"anonymousId\":\"ryw5-cookie\",\"traits\":{\"plan\":\"free\"}");
        track("ryw5-2", "\"userId\":\"ryw5\",\"traits\":{\"plan\":\"trial\"}");
        track("ryw5-3", "\"userId\":\"ryw5\",\"traits\":{\"plan\":\"trial\"}");
        long position =
                track("ryw5-4", "\"userId\":\"ryw5\",\"anonymousId\":\"ryw5-cookie\",\"traits\":{\"plan\":\"pro\"}");
        var trait = ask(
                        "{ customer(by: " + by("ryw5") + ", minPosition: " + position
                                + ") { trait(name: \"plan\") { current { value } history { edges { node"
                                + " { value replaced messageId eventId } } } } } }",
                        null)
                .at("/data/customer/trait");
        assertThat(trait.at("/current/value").asString()).isEqualTo("pro");
        var edges = trait.at("/history/edges");
        assertThat(edges).hasSize(3);
        assertThat(edges.at("/0/node/value").asString()).isEqualTo("pro");
        assertThat(edges.at("/0/node/replaced").asString()).isEqualTo("trial");
        assertThat(edges.at("/0/node/messageId").asString()).isEqualTo("ryw5-4");
        assertThat(edges.at("/1/node/messageId").asString()).isEqualTo("ryw5-2");
        assertThat(edges.at("/2/node/messageId").asString()).isEqualTo("ryw5-1");
    }

    private long track(String messageId, String fields) {
        return accepted(recount.track("/v1/identify", "{\"messageId\":\"" + messageId + "\"," + fields + "}"));
    }

    @Test
    void aPositionFromAnotherServerIsRefusedAtOnce() {
        var answer = ask("{ customer(by: " + by("ryw4") + ", minPosition: 9000000000) { id } }", null);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("POSITION_BEYOND_HEAD");
    }

    private static String by(String userId) {
        return "{identifier: {type: \"userId\", value: \"" + userId + "\"}}";
    }

    private static long accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValueAsLong("Recount-Position").orElseThrow();
    }

    private JsonNode ask(String document, String minPosition) {
        var request = HttpRequest.newBuilder(URI.create(recount.url() + "/graphql"))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                .header("Content-Type", "application/json");
        if (minPosition != null) {
            request.header("Recount-Min-Position", minPosition);
        }
        var body = RunningServer.JSON.writeValueAsString(Map.of("query", document));
        return RunningServer.JSON.readTree(
                recount.send(request.POST(BodyPublishers.ofString(body)).build())
                        .body());
    }
}
