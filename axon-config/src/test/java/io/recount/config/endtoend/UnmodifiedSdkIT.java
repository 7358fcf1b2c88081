package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class UnmodifiedSdkIT {
    private static final String ALL =
            "traits { name value } timeline(first: 10) { edges { node { title messageId } } }";
    private static final String NODE_PROGRAM = """
            const { Analytics } = require('@segment/analytics-node')
            const analytics = new Analytics({ writeKey: process.env.WRITE_KEY, host: process.env.HOST })
            analytics.on('error', (e) => { console.error(e); process.exit(1) })
            analytics.identify({ userId: 'node-sdk', traits: { plan: 'pro' } })
            analytics.track({ userId: 'node-sdk', event: 'Order Completed', properties: { order_id: 'o-1', total: 12.5 } })
            analytics.page({ userId: 'node-sdk', name: 'Home' })
            analytics.closeAndFlush().then(() => console.log('flushed'))
            """;

    private final RunningServer recount = RunningServer.shared();

    @Test
    void theJavaSdkNeedsAnotherEndpointAndNoMore() {
        var analytics = Analytics.builder(RunningServer.WRITE_KEY)
                .endpoint(recount.url())
                .build();
        analytics.enqueue(IdentifyMessage.builder().userId("java-sdk").traits(Map.of("plan", "pro")));
        analytics.enqueue(TrackMessage.builder("Order Completed")
                .userId("java-sdk")
                .properties(Map.of("order_id", "o-1", "total", 12.5)));
        analytics.flush();

        var customer = recount.customer(
                "java-sdk", ALL, it -> entries(it) == 1 && !it.get("traits").isEmpty());

        assertThat(customer.toString()).contains("Order completed", "\"plan\"");
        analytics.shutdown();
    }

    @Test
    void theNodeSdkNeedsAnotherHostAndNoMore(@TempDir Path folder) throws IOException, InterruptedException {
        assumeNode();
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        Files.writeString(folder.resolve("send.js"), NODE_PROGRAM);
        assertThat(run(
                        folder,
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--silent",
                        "@segment/analytics-node@3.1.0"))
                .isZero();
        assertThat(run(folder, "node", "send.js")).isZero();

        var customer = recount.customer(
                "node-sdk", ALL, it -> entries(it) == 2 && !it.get("traits").isEmpty());

        assertThat(customer.toString()).contains("Order completed", "Page viewed", "\"plan\"");
    }

    private static void assumeNode() throws InterruptedException {
        boolean there;
        try {
            there = run(Path.of("."), "node", "--version") == 0 && run(Path.of("."), "npm", "--version") == 0;
        } catch (IOException e) {
            there = false;
        }
        if (!there && "1".equals(System.getenv("RECOUNT_TEST_REQUIRE_ALL"))) {
            throw new AssertionError("Node and npm are demanded by RECOUNT_TEST_REQUIRE_ALL");
        }
        assumeTrue(there, "Node and npm are not on the PATH");
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("WRITE_KEY", RunningServer.WRITE_KEY);
        builder.environment().put("HOST", RunningServer.shared().url());
        var process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static int entries(JsonNode customer) {
        return customer.get("timeline").get("edges").size();
    }
}
