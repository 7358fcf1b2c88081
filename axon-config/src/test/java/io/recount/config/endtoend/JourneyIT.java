package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JourneyIT {
    private static final String ALL =
            "customerId identifiers { type value } traits { name value } counters { kind count }"
                    + " timeline(first: 50) { edges { node { kind messageId } } }";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void aVisitorWhoLogsInBringsTheirHistoryAndIsCountedOnce() {
        track("/v1/page", "{\"anonymousId\":\"j1-cookie\",\"name\":\"Home\",\"messageId\":\"j1-1\"}");
        track("/v1/identify", "{\"userId\":\"j1\",\"traits\":{\"plan\":\"pro\"},\"messageId\":\"j1-2\"}");
        track("/v1/track", "{\"userId\":\"j1\",\"event\":\"Order Completed\",\"messageId\":\"j1-3\"}");
        track("/v1/identify", "{\"userId\":\"j1\",\"anonymousId\":\"j1-cookie\",\"messageId\":\"j1-4\"}");
        // The visitor's first message comes again: it is part of the joined history now.
        track("/v1/page", "{\"anonymousId\":\"j1-cookie\",\"name\":\"Home\",\"messageId\":\"j1-1\"}");
        track("/v1/page", "{\"anonymousId\":\"j1-cookie\",\"name\":\"Pricing\",\"messageId\":\"j1-5\"}");

        var pages = "{\"kind\":\"PAGE_VIEWED\",\"count\":2}";
        var customer = recount.customer(
                "j1",
                ALL,
                it -> entries(it) >= 3 && it.get("counters").toString().contains(pages));

        assertThat(entries(customer)).isEqualTo(3);
        assertThat(customer.get("counters").toString()).contains(pages, "{\"kind\":\"ORDER_COMPLETED\",\"count\":1}");
    }

    @Test
    void aLateTraitNeverOverwritesANewerOne() {
        track(
                "/v1/identify",
                "{\"userId\":\"j2\",\"traits\":{\"plan\":\"new\"},\"timestamp\":\"2026-02-01T00:00:00Z\",\"messageId\":\"j2-1\"}");
        track(
                "/v1/identify",
                "{\"userId\":\"j2\",\"traits\":{\"plan\":\"old\",\"city\":\"Brno\"},\"timestamp\":\"2026-01-01T00:00:00Z\",\"messageId\":\"j2-2\"}");

        var customer = recount.customer("j2", ALL, it -> it.get("traits").size() == 2);

        assertThat(customer.get("traits").toString())
                .contains("\"new\"", "Brno")
                .doesNotContain("\"old\"");
    }

    @Test
    void twoPeopleWithUserIdsAreNeverPutTogether() {
        long before = Stores.quarantined(recount, "identity-conflict");
        track("/v1/identify", "{\"userId\":\"j3\",\"anonymousId\":\"j3-cookie\",\"messageId\":\"j3-1\"}");
        track("/v1/identify", "{\"userId\":\"j4\",\"messageId\":\"j3-2\"}");
        track("/v1/track", "{\"userId\":\"j4\",\"anonymousId\":\"j3-cookie\",\"event\":\"X\",\"messageId\":\"j3-3\"}");
        track("/v1/track", "{\"userId\":\"j3\",\"event\":\"Last\",\"messageId\":\"j3-4\"}");

        var first = recount.customer("j3", ALL, it -> entries(it) >= 1);
        var second = recount.customer("j4", ALL, it -> true);

        assertThat(entries(first)).isEqualTo(1);
        assertThat(entries(second)).isZero();
        assertThat(first.get("customerId")).isNotEqualTo(second.get("customerId"));
        assertThat(Stores.quarantined(recount, "identity-conflict")).isEqualTo(before + 1);
    }

    @Test
    void oneBadEventDoesNotSinkItsBatch() {
        long before = Stores.quarantined(recount, "event-missing");
        track(
                "/v1/batch",
                "{\"batch\":[{\"type\":\"track\",\"userId\":\"j5\",\"messageId\":\"j5-1\"},"
                        + "{\"type\":\"track\",\"event\":\"Good\",\"userId\":\"j5\",\"messageId\":\"j5-2\","
                        + "\"properties\":{\"huge\":123456789012345678901234567890,\"small\":0.1}}]}");

        var customer = recount.customer("j5", ALL, it -> entries(it) >= 1);

        assertThat(entries(customer)).isEqualTo(1);
        assertThat(Stores.quarantined(recount, "event-missing")).isEqualTo(before + 1);
    }

    @Test
    void mutationsAreAnsweredOnceTheyAreDurable() {
        track("/v1/identify", "{\"userId\":\"j6\",\"messageId\":\"j6-1\"}");
        recount.customer("j6", ALL, it -> true);
        var mutation = "mutation { recordInteraction(input: {customer: {identifier: {type: \"userId\", value: \"j6\"}},"
                + " event: \"Feature Used\", properties: {feature: \"export\"}, messageId: \"j6-2\"})"
                + " { outcome userErrors { code } } }";

        var first = recount.query(mutation).get("recordInteraction");
        var second = recount.query(mutation).get("recordInteraction");

        assertThat(first.get("outcome").asString()).isEqualTo("RECORDED");
        assertThat(second.get("outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(entries(recount.customer("j6", ALL, it -> entries(it) >= 1))).isEqualTo(1);
    }

    private void track(String path, String body) {
        var answer = recount.track(path, body);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static int entries(JsonNode customer) {
        return customer.get("timeline").get("edges").size();
    }
}
