package io.recount.config.command.views;

import io.recount.config.command.CommandFailed;
import io.recount.config.command.ServerAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server over GraphQL, and waits for one that is being started anew. */
final class ServerCalls implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Set<String> PERMANENT =
            Set.of("FORBIDDEN", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ServerAccess access;

    ServerCalls(ServerAccess access) {
        this.access = access;
    }

    /** The data of the answer. */
    JsonNode ask(String document, Map<String, String> variables) throws CommandFailed {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return answer(document, variables);
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new CommandFailed("The server has not answered for " + PATIENCE.toSeconds()
                            + " s; once it runs again it goes on by itself.");
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                access.lookAgain();
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private JsonNode answer(String document, Map<String, String> variables) throws IOException, CommandFailed {
        var server = access.server();
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("query", document, "variables", variables))))
                .build();
        try {
            var answer = JSON.readTree(
                    client.send(request, BodyHandlers.ofByteArray()).body());
            if (answer.hasNonNull("data") && !answer.has("errors")) {
                return answer.get("data");
            }
            // Another server, or the same one later, may answer all others.
            var code = answer.at("/errors/0/extensions/code").asString("");
            if (PERMANENT.contains(code)) {
                throw new CommandFailed("The server answered " + code + ": "
                        + answer.at("/errors/0/message").asString("") + ".");
            }
            throw new IOException("the server answered " + answer);
        } catch (JacksonException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
