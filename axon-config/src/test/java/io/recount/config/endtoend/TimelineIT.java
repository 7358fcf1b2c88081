package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineIT {
    private final RunningServer recount = RunningServer.shared();

    @Test
    void aTimelineIsSearchedAndCountedForASparkline() {
        var batch = "{\"batch\":["
                + track("Tea Brewed", "2026-02-02T10:00:00Z")
                + "," + track("Tea Brewed", "2026-02-01T23:59:59Z")
                + "," + track("Order Completed", "2026-02-03T00:00:00Z") + "]}";
        var position = recount.track("/v1/batch", batch)
                .headers()
                .firstValue("Recount-Position")
                .orElseThrow();
        var customer = recount.query(
                        "{ customer(by: {identifier: {type: \"userId\", value: \"tl1\"}}, minPosition: "
                                + position
                                + ") { timeline(title: \"TEA\", sources: [\"web\"], from: \"2026-02-02T00:00:00Z\") {"
                                + " edges { node { title source messageId eventId position recordedAt } } pageInfo { hasNextPage } }"
                                + " activity(by: DAY, from: \"2026-02-01T12:00:00Z\", to: \"2026-02-04T00:00:00Z\") { count }"
                                + " weeks: activity(by: WEEK, from: \"2026-02-01T12:00:00Z\", to: \"2026-02-04T00:00:00Z\") { start count } } }")
                .get("customer");
        assertThat(customer.at("/timeline/edges")).hasSize(1);
        var entry = customer.at("/timeline/edges/0/node");
        assertThat(entry.get("title").asString()).isEqualTo("Tea Brewed");
        assertThat(entry.get("source").asString()).isEqualTo("web");
        assertThat(entry.get("messageId").asString()).isEqualTo("tl-2026-02-02T10:00:00Z");
        assertThat(entry.get("position").asLong()).isPositive();
        assertThat(customer.get("activity").toString()).isEqualTo("[{\"count\":1},{\"count\":1},{\"count\":1}]");
        assertThat(customer.get("weeks").toString())
                .isEqualTo("[{\"start\":\"2026-01-26T00:00:00Z\",\"count\":1},"
                        + "{\"start\":\"2026-02-02T00:00:00Z\",\"count\":2}]");
    }

    private static String track(String event, String at) {
        return "{\"type\":\"track\",\"userId\":\"tl1\",\"event\":\"" + event + "\",\"timestamp\":\"" + at
                + "\",\"messageId\":\"tl-" + at + "\"}";
    }
}
