package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourcesIT {
    private static final String SOURCE = "name kind owner silence { state observedGaps }"
            + " activity(days: 1) { accepted quarantined errorRate events { name accepted } }"
            + " quarantineCounts { reason status count }";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void aSourceCountsWhatItSentAndWhatWasWrongWithIt() {
        var key = recount.query("mutation { createWriteKey(input: {name: \"till\", source: \"till\"}) { key } }")
                .at("/createWriteKey/key")
                .asString();
        recount.trackAs(
                key,
                "/v1/batch",
                "{\"writeKey\":\"" + key + "\",\"batch\":["
                        + "{\"type\":\"track\",\"event\":\"Tea Brewed\",\"userId\":\"s1\",\"messageId\":\"s1-1\"},"
                        + "{\"type\":\"track\",\"event\":\"Tea Brewed\",\"userId\":\"s1\",\"messageId\":\"s1-2\"},"
                        + "{\"type\":\"track\",\"event\":\"Tea Brewed\",\"userId\":\"s1\",\"messageId\":\"s1-2\"},"
                        + "{\"type\":\"identify\",\"userId\":\"s1\",\"messageId\":\"s1-3\"},"
                        + "{\"type\":\"track\",\"userId\":\"s1\",\"messageId\":\"s1-4\"}]}");

        var source = source("till");

        assertThat(source.toString())
                .isEqualTo("{\"name\":\"till\",\"kind\":\"SERVER\",\"owner\":null,"
                        + "\"silence\":{\"state\":\"UNKNOWN\",\"observedGaps\":0},"
                        + "\"activity\":{\"accepted\":3,\"quarantined\":1,\"errorRate\":0.25,\"events\":["
                        + "{\"name\":\"Tea Brewed\",\"accepted\":2},{\"name\":\"Identify\",\"accepted\":1}]},"
                        + "\"quarantineCounts\":[{\"reason\":\"event-missing\",\"status\":\"WAITING\",\"count\":1}]}");
    }

    @Test
    void sourcesAreMadeDescribedAndListed() {
        recount.query(
                "mutation { createSource(input: {slug: \"desk\", kind: WEBHOOK, owner: \"Ann\"}) { source { slug } } }");
        var updated = recount.query("mutation { updateSource(input: {slug: \"desk\", name: \"The desk\", owner: \"\"})"
                        + " { source { name kind owner } userErrors { code } } }")
                .get("updateSource");
        var again = recount.query(
                "mutation { createSource(input: {slug: \"desk\", kind: SERVER}) { userErrors { code } } }");

        assertThat(updated.toString())
                .isEqualTo(
                        "{\"source\":{\"name\":\"The desk\",\"kind\":\"WEBHOOK\",\"owner\":null},\"userErrors\":[]}");
        assertThat(again.at("/createSource/userErrors/0/code").asString()).isEqualTo("SOURCE_EXISTS");
        assertThat(recount.query("{ sources(first: 200) { edges { node { slug } } } }")
                        .at("/sources/edges")
                        .toString())
                .containsSubsequence("desk", "graphql", "web");
    }

    @Test
    void requestsOfNobodyAreCounted() {
        recount.trackAs("nobody's", "/v1/batch", "{\"batch\":[]}");

        assertThat(recount.query("{ system { rejectedRequests { status code count } } }")
                        .at("/system/rejectedRequests")
                        .toString())
                .contains("\"status\":401,\"code\":\"write-key-unknown\"");
    }

    private JsonNode source(String slug) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> recount.query("{ source(slug: \"" + slug + "\") { " + SOURCE + " } }")
                                .get("source"),
                        it -> it.at("/activity/accepted").asInt() >= 3);
    }
}
