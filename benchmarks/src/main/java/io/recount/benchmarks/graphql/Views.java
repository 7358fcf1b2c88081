package io.recount.benchmarks.graphql;

import io.recount.benchmarks.http.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The views of a server, replayed and checked. For one thread. */
public final class Views implements AutoCloseable {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
    private static final String RUNS = "{ projections { name run { kind state differences endedAt"
            + " examples { collection key fields live rebuilt } } } }";

    private final GraphQl graphQl;

    public Views(Endpoint endpoint, String adminKey) {
        this.graphQl = new GraphQl(endpoint, adminKey);
    }

    /** Begins a run of each view that has none at work; answers with how many began. */
    public int begin(String mutation) throws IOException {
        int begun = 0;
        for (JsonNode view : views()) {
            if (!isAtWork(view)) {
                JsonNode answer = graphQl.ask(
                        "mutation($name: String!) { " + mutation + "(input: {name: $name}) { userErrors { code } } }",
                        Map.of("name", view.path("name").asString("")));
                begun += answer.path(mutation).path("userErrors").isEmpty() ? 1 : 0;
            }
        }
        return begun;
    }

    /** Waits until nothing is at work; false where that takes too long. */
    public boolean rest(Duration within) throws IOException {
        long until = System.nanoTime() + within.toNanos();
        while (StreamSupport.stream(views().spliterator(), false).anyMatch(Views::isAtWork)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Checks every view; what differs, in words. */
    public List<String> check(Duration within) throws IOException {
        if (!rest(within)) {
            return List.of("replays do not come to an end");
        }
        begin("checkProjection");
        if (!rest(within)) {
            return List.of("checks do not come to an end");
        }
        List<String> wrong = new ArrayList<>();
        for (JsonNode view : views()) {
            JsonNode run = view.path("run");
            if (!run.path("state").asString("").equals("DONE")
                    || !run.path("kind").asString("").equals("CHECK")
                    || run.path("differences").asLong(-1) != 0) {
                wrong.add(view.toString());
            }
        }
        return wrong;
    }

    @Override
    public void close() throws IOException {
        graphQl.close();
    }

    private JsonNode views() throws IOException {
        return graphQl.ask(RUNS, Map.of()).path("projections");
    }

    private static boolean isAtWork(JsonNode view) {
        return view.path("run").isObject() && view.path("run").path("endedAt").isNull();
    }
}
