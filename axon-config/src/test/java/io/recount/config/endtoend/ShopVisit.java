package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of every combination of stores go through: a visit is told, repeated, and read back. */
final class ShopVisit {
    private static final String ALL = "customerId traits { name value } counters { kind count }"
            + " timeline(first: 50) { edges { node { kind messageId } } }";

    private ShopVisit() {}

    /** Tells of a visit, or tells of the same one again. */
    static void tell(RunningServer recount) {
        track(recount, "/v1/identify", "{\"userId\":\"v\",\"traits\":{\"plan\":\"pro\"},\"messageId\":\"v-1\"}");
        track(recount, "/v1/page", "{\"userId\":\"v\",\"name\":\"Home\",\"messageId\":\"v-2\"}");
        track(recount, "/v1/track", "{\"userId\":\"v\",\"event\":\"Order Completed\",\"messageId\":\"v-3\"}");
    }

    /** The visit is known, once. */
    static void check(RunningServer recount) {
        // Profile and timeline are views of their own: either may be ahead.
        var customer = recount.customer(
                "v",
                ALL,
                it -> it.get("timeline").get("edges").size() >= 2
                        && it.get("counters").size() >= 2);
        assertThat(customer.get("timeline").get("edges")).hasSize(2);
        assertThat(customer.get("traits").toString()).contains("\"plan\"", "\"pro\"");
        assertThat(customer.get("counters").toString())
                .contains("{\"kind\":\"PAGE_VIEWED\",\"count\":1}", "{\"kind\":\"ORDER_COMPLETED\",\"count\":1}");
    }

    private static void track(RunningServer recount, String path, String body) {
        assertThat(recount.track(path, body).statusCode()).isEqualTo(200);
    }
}
