package io.recount.benchmarks.graphql;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpReply;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server over GraphQL, one question at a time. For one thread. */
public final class GraphQl implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpConnection connection;
    private final HttpRequests requests;

    public GraphQl(Endpoint endpoint, String adminKey) {
        this.connection = new HttpConnection(endpoint, Duration.ofSeconds(30));
        this.requests = HttpRequests.withBearer(endpoint, adminKey);
    }

    /** The JSON of a request body. */
    public static String body(String query, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    /**
     * Asks and returns the data.
     *
     * @throws IOException also where the answer holds errors
     */
    public JsonNode ask(String query, Map<String, ?> variables) throws IOException {
        HttpReply reply = connection.send(requests.post("/graphql", body(query, variables)));
        if (reply.status() != 200) {
            throw new IOException("GraphQL answered " + reply.status() + ": " + reply.body());
        }
        JsonNode answer = JSON.readTree(reply.body());
        if (!answer.path("errors").isEmpty()) {
            throw new IOException("GraphQL answered with errors: " + answer.path("errors"));
        }
        return answer.path("data");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
