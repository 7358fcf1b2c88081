package io.recount.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.ingestion.mapping.MappingInvalid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookMappingTest {
    @Test
    void aHeaderThatCouldNeverBeFoundIsRefused() {
        var rule = Map.of("type", "track", "event", "@/headers/X-Topic", "userId", "/id", "messageId", List.of("/id"));

        assertThatThrownBy(() -> WebhookMapping.read(Map.of("messages", List.of(rule))))
                .isInstanceOf(MappingInvalid.class)
                .hasMessageContaining("lower case: X-Topic");
    }
}
