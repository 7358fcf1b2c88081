package io.recount.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.webhook.VendorCases.VendorCase;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ready mappings make of what services send. */
class WebhookTemplatesTest {
    private static final WebhookTemplates TEMPLATES = new WebhookTemplates();
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Translator translator = new Translator(TrackingLimits.defaults());

    static Stream<String> services() {
        return TEMPLATES.all().stream().map(WebhookTemplate::name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyEventBecomesWhatItMeans(String service) {
        assertThat(rendered(service)).isEqualTo(VendorCases.expected(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSameRequestAgainHasTheSameIds(String service) {
        for (var request : VendorCases.of(service)) {
            var later = NOW.plusSeconds(60);

            assertThat(translate(service, request, later).messages())
                    .extracting(message -> message.provenance().messageId())
                    .isEqualTo(translate(service, request, NOW).messages().stream()
                            .map(message -> message.provenance().messageId())
                            .toList());
            assertThat(translate(service, request, later).rejected())
                    .extracting(message -> message.messageId())
                    .isEqualTo(translate(service, request, NOW).rejected().stream()
                            .map(message -> message.messageId())
                            .toList());
        }
    }

    @Test
    void thereAreTenServices() {
        assertThat(TEMPLATES.all()).hasSize(10).allSatisfy(template -> {
            assertThat(template.title()).isNotBlank();
            assertThat(template.description()).endsWith(".");
        });
    }

    private String rendered(String service) {
        return VendorCases.of(service).stream()
                .map(request -> request.name() + "\n"
                        + String.join("\n", Rendering.of(translate(service, request, NOW))) + "\n")
                .collect(Collectors.joining());
    }

    private Translation translate(String service, VendorCase request, Instant receivedAt) {
        var mapping = TEMPLATES.find(service).orElseThrow().mapping();
        return translator.translate(
                service,
                mapping,
                WebhookBody.read(request.body(), request.contentType()),
                mapping.beside(request.headers(), Map.of()),
                receivedAt);
    }
}
