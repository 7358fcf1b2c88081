package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** What tests ask of quarantine over GraphQL. */
record QuarantineCalls(RunningServer recount) {
    private static final String RESULT = "{ results { id outcome reason path detail payload }"
            + " outcomes { outcome count } userErrors { code field message } }";
    private static final String ENTRY =
            "id status type reason path detail payload" + " history { action keyName outcome reason note }";

    void track(String message) {
        var body = message.contains("\"batch\"") ? message : "{\"batch\":[" + message + "]}";
        assertThat(recount.track("/v1/batch", body).statusCode()).isEqualTo(200);
    }

    /** The newest entry that the filter finds and whose payload names something. */
    JsonNode entry(String filter, String named) {
        for (var edge : recount.query("{ quarantine(filter: {" + filter
                        + ", status: WAITING}, first: 200) { edges { node { " + ENTRY + " } } } }")
                .at("/quarantine/edges")) {
            if (edge.at("/node/payload").toString().contains('"' + named + '"')) {
                return edge.get("node");
            }
        }
        throw new AssertionError("no entry names " + named);
    }

    JsonNode node(JsonNode entry) {
        return recount.query("{ node(id: " + entry.get("id") + ") { ... on QuarantinedMessage { " + ENTRY + " } } }")
                .get("node");
    }

    static String ids(JsonNode entry) {
        return "ids: [" + entry.get("id") + "]";
    }

    static String rawId(JsonNode entry) {
        var opaque = new String(Base64.getUrlDecoder().decode(entry.get("id").asString()), UTF_8);
        return opaque.substring(opaque.indexOf(':') + 1);
    }

    String outcome(String mutation, String input) {
        return mutation(mutation, input).at("/results/0/outcome").asString();
    }

    JsonNode mutation(String mutation, String input) {
        return recount.query("mutation { " + mutation + "(input: {" + input + "}) " + RESULT + " }")
                .get(mutation);
    }
}
