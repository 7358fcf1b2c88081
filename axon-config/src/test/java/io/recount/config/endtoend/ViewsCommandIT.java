package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.recount.config.command.Console;
import io.recount.config.command.views.ViewsCommand;
import io.recount.config.start.InstanceLock;
import io.recount.config.start.Lifetime;
import io.recount.config.start.LocalServer;
import io.recount.projections.run.RunKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsCommandIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void theExitCodeTellsWhetherAViewEqualsItsEvents() {
        try (var recount = RunningServer.start(data, Map.of())) {
            ShopVisit.tell(recount);
            ShopVisit.check(recount);
            assertThat(run(RunKind.CHECK, "all")).isEqualTo(ViewsCommand.DONE);

            var profiles = recount.server().documents().collection("profiles");
            profiles.delete(List.of(profiles.page(new BsonDocument(), null, 1)
                    .getFirst()
                    .getString("_id")
                    .getValue()));
            assertThat(run(RunKind.CHECK, "profile-view")).isEqualTo(ViewsCommand.DIFFERENT);
            assertThat(out.toString(UTF_8)).contains("profiles ", " is missing", "1 differ");

            assertThat(run(RunKind.REPLAY, "profile-view")).isEqualTo(ViewsCommand.DONE);
            assertThat(run(RunKind.CHECK, "profile-view")).isEqualTo(ViewsCommand.DONE);
            ShopVisit.check(recount);
        }
    }

    @Test
    void wrongCallsAreNamed() {
        try (var recount = RunningServer.start(data, Map.of())) {
            assertThat(recount.url()).isNotEmpty();
            assertThat(List.of(run(RunKind.CHECK), run(RunKind.CHECK, "profiles"), run(RunKind.REPLAY, "--fast")))
                    .containsOnly(ViewsCommand.WRONG_CALL);
        }
        assertThat(err.toString(UTF_8)).contains("There is no view profiles; there are catalogue-view, ");
    }

    @Test
    void whereNoServerRunsOneIsStartedForTheCommand() {
        try (var recount = RunningServer.start(data, Map.of())) {
            ShopVisit.tell(recount);
            ShopVisit.check(recount);
        }
        assertThat(run(RunKind.CHECK, "timeline-view")).isEqualTo(ViewsCommand.DONE);
        assertThat(out.toString(UTF_8)).contains("No server runs on " + data, "0 differ");
    }

    @Test
    void whatTheServerRefusesForGoodIsNotAskedAgain() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", exchange -> {
            asked.incrementAndGet();
            var answer =
                    "{\"errors\":[{\"message\":\"no such field\",\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}";
            exchange.sendResponseHeaders(200, answer.length());
            try (var body = exchange.getResponseBody()) {
                body.write(answer.getBytes(UTF_8));
            }
        });
        server.start();
        try (var _ = InstanceLock.tryAcquire(data).orElseThrow()) {
            new LocalServer("http://127.0.0.1:" + server.getAddress().getPort(), "key").announce(data);
            assertThat(run(RunKind.CHECK, "all")).isEqualTo(ViewsCommand.FAILED);
        } finally {
            server.stop(0);
        }
        assertThat(err.toString(UTF_8)).contains("GRAPHQL_VALIDATION_FAILED: no such field");
        assertThat(asked).hasValue(1);
    }

    private int run(RunKind kind, String... arguments) {
        out.reset();
        var console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        try (var lifetime = new Lifetime()) {
            return new ViewsCommand(
                            kind, console, Map.of("RECOUNT_DATA", data.toString(), "RECOUNT_PORT", "0"), lifetime)
                    .run(List.of(arguments));
        }
    }
}
