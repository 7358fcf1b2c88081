package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        var node = NodeProgram.in(folder).installing(List.of("@segment/analytics-node@3.1.0"));

        node.run(NODE_PROGRAM, Map.of("HOST", recount.url()));

        var customer = recount.customer(
                "node-sdk", ALL, it -> entries(it) == 2 && !it.get("traits").isEmpty());

        assertThat(customer.toString()).contains("Order completed", "Page viewed", "\"plan\"");
    }

    private static int entries(JsonNode customer) {
        return customer.get("timeline").get("edges").size();
    }
}
