package io.recount.ingestion.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.webhook.SignatureScheme;
import io.recount.commands.webhook.SignatureSettings;
import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.webhook.Damage;
import io.recount.ingestion.webhook.SignatureCheck;
import io.recount.ingestion.webhook.SignatureChecks;
import io.recount.ingestion.webhook.SignatureInvalid;
import io.recount.ingestion.webhook.VendorCases;
import io.recount.ingestion.webhook.WebhookCounts;
import io.recount.ingestion.webhook.WebhookSource;
import io.recount.ingestion.webhook.WebhookTemplate;
import io.recount.ingestion.webhook.WebhookTemplates;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookIT {
    private static final WebhookTemplates TEMPLATES = new WebhookTemplates();
    private static final String SECRET = "a secret between two";
    private static final String OPENED =
            "[{\"event\":\"open\",\"email\":\"a@x.org\",\"timestamp\":1772359200,\"sg_event_id\":\"e1\"},"
                    + "{\"event\":\"processed\",\"sg_event_id\":\"e2\"},{\"event\":\"odd\",\"sg_event_id\":\"e3\"}]";

    @TempDir
    Path folder;

    private TrackingServer server;

    @BeforeEach
    void start() {
        server = new TrackingServer(folder);
        var query = new SignatureSettings(
                SignatureScheme.SHARED_SECRET, null, "key", null, null, null, null, null, null, null);
        for (var template : TEMPLATES.all()) {
            server.webhooks.put(template.name(), source(template, check(query)));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyElementIsTakenKeptOrCounted() {
        server.intake.outcome = () -> CompletableFuture.completedFuture(new Receipt(
                7, List.of(Fate.Taken.RECORDED, new Fate.Quarantined("webhook-unmapped", "/webhook/body/0", ""))));

        var answer = post("sendgrid", OPENED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"accepted\":1,\"quarantined\":1,\"skipped\":1}");
        assertThat(server.intake.messages).singleElement().satisfies(message -> {
            assertThat(message.provenance().source()).isEqualTo("sendgrid");
            assertThat(message.provenance().messageId()).isEqualTo("e1:track");
        });
        assertThat(server.intake.rejected).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo("webhook-unmapped");
            assertThat(rejected.path()).isEqualTo("/webhook/body/0");
            assertThat(new String(rejected.payload().toBytes(), UTF_8))
                    .isEqualTo("{\"webhook\":{\"body\":[{\"event\":\"odd\",\"sg_event_id\":\"e3\"}],\"headers\":{},"
                            + "\"query\":{}},\"receivedAt\":\"2026-03-04T05:06:07.890Z\"}");
        });
        var counts = counts();
        assertThat(List.of(
                        counts.requests(),
                        counts.messages(),
                        counts.quarantined(),
                        counts.unmapped(),
                        counts.skipped()))
                .containsExactly(1L, 1L, 1L, 1L, 1L);
    }

    @Test
    void theHeadersThatAMappingAsksForAreKeptWithWhatItCannotTake() {
        post("shopify", "{\"id\":1}", "X-Shopify-Topic", "themes/publish", "X-Other", "secret");

        assertThat(new String(server.intake.rejected.getFirst().payload().toBytes(), UTF_8))
                .contains("\"headers\":{\"x-shopify-topic\":\"themes/publish\"}")
                .doesNotContain("secret");
    }

    @Test
    void aWrongSecretIsNotLetIn() {
        var answer =
                server.send(server.request("/v1/webhooks/sendgrid?key=wrong").POST(BodyPublishers.ofString(OPENED)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"signature-invalid\"");
        assertThat(server.intake.messages).isEmpty();
        assertThat(counts().refused()).isOne();
    }

    @Test
    void signaturesAreCheckedOverTheBytesThatWereSent() throws Exception {
        server.webhooks.put("shop", source(template("shopify"), check(SignatureSettings.of(SignatureScheme.SHOPIFY))));
        var body = "{ \"id\" : 1 }";
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        var signature = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));

        assertThat(shop(body, signature).statusCode()).isEqualTo(200);
        assertThat(shop(body + " ", signature).statusCode()).isEqualTo(401);
        assertThat(shop(body, null).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThat(post("nobody", "{}").statusCode()).isEqualTo(404);
        assertThat(server.send(server.request("/v1/webhooks/nobody").GET()).statusCode())
                .isEqualTo(404);
        assertThat(server.send(server.request("/v1/webhooks").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void questionsOfServicesAreAnswered() {
        assertThat(post("slack", "{\"type\":\"url_verification\",\"challenge\":\"3eZb\\\"\",\"token\":\"x\"}")
                        .body())
                .isEqualTo("{\"challenge\":\"3eZb\\\"\"}");
        assertThat(server.send(server.request("/v1/webhooks/mailchimp?key=1").GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.request("/v1/webhooks/mailchimp").HEAD()).statusCode())
                .isEqualTo(200);
        assertThat(post("mailchimp", "").statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/v1/webhooks/slack").method("DELETE", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(server.intake.messages).isEmpty();
        assertThat(server.admission.requestsInFlight()).isZero();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        var answer = post("stripe", "{\"id\": oops}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"json-invalid\"", "line 1, column");
        assertThat(post("stripe", "x".repeat(512_001)).body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void whatCannotBeKeptIsToBeSentAgain() {
        server.intake.outcome = () -> CompletableFuture.failedFuture(new IllegalStateException("disk"));

        var answer = post("sendgrid", OPENED);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void tooMuchIsTurnedAwayBeforeItIsRead() {
        try (var small = new TrackingServer(folder.resolve("small"), new Admission(10, 10, Duration.ofSeconds(2)))) {
            small.webhooks.putAll(server.webhooks);
            var answer = small.send(small.request("/v1/webhooks/stripe?key=x").POST(BodyPublishers.ofString(OPENED)));

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(small.admission.bytesInFlight()).isZero();
        }
    }

    @Test
    void damagedRequestsAreAnsweredAndNeverOurFault() {
        var random = new Random(11);
        for (var template : TEMPLATES.all()) {
            for (var request : VendorCases.of(template.name())) {
                for (int i = 0; i < 6; i++) {
                    var body = i % 2 == 0
                            ? Damage.ofBytes(request.body(), random)
                            : Damage.ofValues(request.body(), random);
                    var sent = request(template.name(), body);
                    request.headers().forEach(sent::header);
                    sent.header("Content-Type", request.contentType());
                    assertThat(server.send(sent).statusCode()).isIn(200, 400);
                }
            }
        }
        assertThat(server.intake.messages).isNotEmpty();
        assertThat(server.intake.rejected).isNotEmpty();
        assertThat(server.admission.bytesInFlight()).isZero();
    }

    private HttpResponse<String> post(String source, String body, String... headers) {
        var request = request(source, body.getBytes(UTF_8));
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String source, byte[] body) {
        return server.request("/v1/webhooks/" + source + "?key=" + SECRET.replace(" ", "%20"))
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> shop(String body, @Nullable String signature) {
        var request = server.request("/v1/webhooks/shop/").POST(BodyPublishers.ofString(body));
        return server.send(signature == null ? request : request.header("X-Shopify-Hmac-Sha256", signature));
    }

    private WebhookCounts counts() {
        return Objects.requireNonNull(server.webhooks.get("sendgrid")).counts();
    }

    private static WebhookTemplate template(String name) {
        return TEMPLATES.find(name).orElseThrow();
    }

    private static WebhookSource source(WebhookTemplate template, SignatureCheck check) {
        return new WebhookSource(template.name(), template.mapping(), check, new WebhookCounts());
    }

    private static SignatureCheck check(SignatureSettings settings) {
        try {
            return SignatureChecks.of(settings, SECRET);
        } catch (SignatureInvalid e) {
            throw new AssertionError(e);
        }
    }
}
