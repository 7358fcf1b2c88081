package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyWritersIT {
    private static final int WRITERS = 8;
    private static final int OWN_MESSAGES = 20;
    private static final int SHARED_MESSAGES = 20;

    private final RunningServer recount = RunningServer.shared();

    @Test
    void eightWritersOnOneCustomerLoseNothingAndRepeatsCountOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var results = threads.invokeAll(IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<List<String>>) () -> write(writer))
                    .toList());
            var sent = new HashSet<String>();
            for (var result : results) {
                sent.addAll(result.get());
            }
            assertThat(sent).hasSize(WRITERS * OWN_MESSAGES + SHARED_MESSAGES);

            var customer = recount.customer(
                    "mw",
                    "counters { count } timeline(first: 200) { edges { node { messageId } } }",
                    it -> it.get("timeline").get("edges").size() >= sent.size());
            var kept = new ArrayList<String>();
            customer.get("timeline")
                    .get("edges")
                    .forEach(edge -> kept.add(edge.get("node").get("messageId").asString()));
            assertThat(kept).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(customer.get("counters").toString()).isEqualTo("[{\"count\":" + sent.size() + "}]");
        }
    }

    /** Messages of its own, and between them those that every writer sends. */
    private List<String> write(int writer) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < OWN_MESSAGES; i++) {
            ids.add("mw-" + writer + "-" + i);
            ids.add("mw-shared-" + i % SHARED_MESSAGES);
        }
        for (var id : ids) {
            var body = "{\"userId\":\"mw\",\"event\":\"Written\",\"messageId\":\"" + id + "\"}";
            assertThat(recount.track("/v1/track", body).statusCode()).isEqualTo(200);
        }
        return ids;
    }
}
