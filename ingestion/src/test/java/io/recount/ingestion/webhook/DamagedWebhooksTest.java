package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.recount.ingestion.message.JsonDocument;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.TrackingLimits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a payload on its way: all of it is taken, kept with a place that says why, or refused. */
class DamagedWebhooksTest {
    private static final int ROUNDS = 60;
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final WebhookTemplates TEMPLATES = new WebhookTemplates();

    private final Translator translator = new Translator(TrackingLimits.defaults());

    private int taken;
    private int kept;
    private int refused;

    @ParameterizedTest
    @MethodSource("io.recount.ingestion.webhook.WebhookTemplatesTest#services")
    void nothingIsLost(String service) {
        var random = new Random(service.hashCode());
        for (var request : VendorCases.of(service)) {
            for (int round = 0; round < ROUNDS; round++) {
                take(service, request, Damage.ofBytes(request.body(), random));
                take(service, request, Damage.ofValues(request.body(), random));
            }
        }

        assertThat(taken).isPositive();
        assertThat(kept).isPositive();
        assertThat(refused).isPositive();
    }

    private void take(String service, VendorCases.VendorCase request, byte[] body) {
        try {
            var tree = WebhookBody.read(body, request.contentType());
            var mapping = TEMPLATES.find(service).orElseThrow().mapping();
            var translation =
                    translator.translate(service, mapping, tree, mapping.beside(request.headers(), Map.of()), NOW);
            boolean isEmptyList = tree instanceof List<?> list && list.isEmpty();
            assertThat(translation.messages().size() + translation.rejected().size() + translation.skipped() > 0
                            || isEmptyList)
                    .as("something became of %s", new String(body, UTF_8))
                    .isTrue();
            translation.rejected().forEach(rejected -> {
                assertThat(rejected.reason()).isNotBlank();
                assertThat(rejected.detail()).isNotBlank();
                assertThat(JsonDocument.read(rejected.payload().toBytes())).isInstanceOf(Map.class);
            });
            taken += translation.messages().size();
            kept += translation.rejected().size();
        } catch (MalformedBody e) {
            assertThat(e.code()).isNotBlank();
            assertThat(e.getMessage()).isNotBlank();
            refused++;
        } catch (RuntimeException e) {
            fail("an exception for " + Arrays.toString(body), e);
        }
    }
}
