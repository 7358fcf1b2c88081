package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.architecture.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations that readers of the documents begin with. */
class ExamplesIT {
    private static final RunningServer RECOUNT = RunningServer.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String customer = "";

    @BeforeAll
    static void somebodyIsKnown() {
        RECOUNT.track("/v1/identify", "{\"userId\":\"example\",\"traits\":{\"name\":\"Ada\"}}");
        customer = RECOUNT.customer("example", "customerId", _ -> true)
                .get("customerId")
                .asString();
    }

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(SourceTree.path("examples/graphql"))) {
            return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsAsItIs(Path example) throws IOException {
        var document = Files.readString(example);
        var body = RunningServer.JSON.writeValueAsString(Map.of(
                "query",
                document,
                "variables",
                Map.of(
                        "id",
                        customer,
                        "source",
                        "web",
                        "value",
                        "example",
                        "messageId",
                        UUID.randomUUID().toString())));

        if (document.contains("\nsubscription ")) {
            assertThat(isTold(body)).as(example.toString()).isTrue();
        } else {
            var answer = RECOUNT.send(request(body).build());
            assertThat(answer.body()).contains("\"data\":{").doesNotContain("\"errors\"", "\"code\"");
        }
    }

    /** Sends until the subscription tells of something. */
    private static boolean isTold(String body) {
        var stream = CLIENT.sendAsync(
                        request(body).header("Accept", "text/event-stream").build(), BodyHandlers.ofLines())
                .join();
        RECOUNT.track(
                "/v1/track",
                "{\"userId\":\"example\",\"event\":\"Order Completed\",\"properties\":{\"order_id\":\"o-1\",\"total\":5}}");
        try (var lines = stream.body()) {
            return lines.filter(line -> line.startsWith("data: {"))
                    .findFirst()
                    .filter(line -> line.contains("\"data\":{"))
                    .isPresent();
        }
    }

    private static HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(RECOUNT.url() + "/graphql"))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
