package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks from the mutation that configures them to the customer that they tell of. */
class WebhooksIT {
    private static final String SECRET = "whsec_of_the_end_to_end_test";
    private static final String PAID = """
            {"id": "evt_e2e_1", "created": 1772359300, "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1", "amount": 4999,
             "currency": "jpy", "customer": "cus_e2e", "receipt_email": "hook@example.org", "metadata": {"user_id": "hook-1"}}}}""";

    private final RunningServer recount = RunningServer.shared();

    @BeforeEach
    void configure() {
        var payload = recount.query(
                "mutation { configureWebhook(input: {source: \"pay\", template: \"stripe\", secret: \"" + SECRET
                        + "\"}) { webhook { source path template signature { scheme } } userErrors { code message } } }");

        assertThat(payload.at("/configureWebhook").toString())
                .isEqualTo("{\"webhook\":{\"source\":\"pay\",\"path\":\"/v1/webhooks/pay\",\"template\":\"stripe\","
                        + "\"signature\":{\"scheme\":\"STRIPE\"}},\"userErrors\":[]}");
    }

    @Test
    void aPaymentIsPartOfTheCustomersHistoryOnceHoweverOftenItIsSent() {
        assertThat(stripe(PAID).body()).contains("\"accepted\":1,\"quarantined\":0");
        assertThat(stripe(PAID).statusCode()).isEqualTo(200);

        var customer = recount.customer(
                "hook-1",
                "identifiers { type value } timeline(first: 10) { edges { node { kind data } } }",
                it -> it.at("/timeline/edges").size() == 1);

        assertThat(customer.at("/timeline/edges/0/node/kind").asString()).isEqualTo("PAYMENT_SUCCEEDED");
        assertThat(customer.at("/timeline/edges/0/node/data/amount").asInt()).isEqualTo(4999);
        assertThat(customer.get("identifiers").toString()).contains("hook@example.org", "cus_e2e");
    }

    @Test
    void whatNoMessageIsForWaitsInQuarantineOnce() {
        var odd = PAID.replace("evt_e2e_1", "evt_e2e_2").replace("payment_intent.succeeded", "mandate.updated");

        assertThat(stripe(odd).body()).contains("\"accepted\":0,\"quarantined\":1");
        stripe(odd);

        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM quarantine WHERE source = 'pay' AND reason = ?",
                        "webhook-unmapped"))
                .isOne();
    }

    @Test
    void aForgeryIsNotBelievedAndCounted() {
        var answer = post(PAID, "t=" + Instant.now().getEpochSecond() + ",v1=" + "00".repeat(32));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(recount.query("{ webhook(source: \"pay\") { counts { refused } } }")
                        .at("/webhook/counts/refused")
                        .asLong())
                .isPositive();
    }

    @Test
    void theSecretIsShownToNobodyAndNowhereInClear() {
        assertThat(recount.query("{ webhook(source: \"pay\") { mapping signature { header query content } } }")
                        .toString())
                .doesNotContain(SECRET);
        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM webhooks WHERE position(convert_to(?, 'UTF8') IN secret) > 0",
                        SECRET))
                .isZero();
    }

    @Test
    void theSecretOutlivesAChangeOfTheMapping() {
        var changed = recount.query(
                "mutation { configureWebhook(input: {source: \"pay\", mapping: {messages: [{type: \"track\","
                        + " event: \"/type\", userId: {const: \"hook-2\"}, messageId: [\"/id\"]}]}, signature: {scheme: STRIPE}})"
                        + " { webhook { template } userErrors { code } } }");

        assertThat(changed.at("/configureWebhook").toString())
                .isEqualTo("{\"webhook\":{\"template\":null},\"userErrors\":[]}");
        assertThat(stripe("{\"id\":\"own-1\",\"type\":\"Something Odd\"}").body())
                .contains("\"accepted\":1");
        recount.customer(
                "hook-2", "counters { kind count }", it -> it.get("counters").size() == 1);
    }

    @Test
    void aWrongMappingIsRefusedWithItsPlace() {
        var payload = recount.query(
                "mutation { configureWebhook(input: {source: \"pay\", mapping: {messages: [{type: \"track\","
                        + " event: \"Order\"}]}, signature: {scheme: STRIPE}}) { userErrors { code field message } } }");

        assertThat(payload.at("/configureWebhook/userErrors/0").toString())
                .isEqualTo(
                        "{\"code\":\"MAPPING_INVALID\",\"field\":\"mapping\",\"message\":\"/messages/0/event: a pointer is"
                                + " empty or begins with /, or with ^, $ or @ before that\"}");
    }

    @Test
    void aPreviewShowsWhatWouldBecomeOfAPayload() {
        var preview = recount.query("{ previewWebhookMapping(input: {template: \"sendgrid\", payload: ["
                + "{event: \"open\", email: \"p@example.org\", timestamp: 1772359200, sg_event_id: \"p1\"},"
                + "{event: \"open\", timestamp: 1772359200, sg_event_id: \"p2\"},"
                + "{event: \"open\", email: \"p@example.org\", timestamp: \"soon\", sg_event_id: \"p3\"}, {event: \"processed\"}]})"
                + " { items { outcome element rule message reason path mappingPath } } }");

        var items = preview.at("/previewWebhookMapping/items");
        assertThat(items.get(0).get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(items.get(0).at("/message/event").asString()).isEqualTo("Email Opened");
        assertThat(items.get(1).get("reason").asString()).isEqualTo("identity-missing");
        assertThat(items.get(2).get("path").asString()).isEqualTo("/2/timestamp");
        assertThat(items.get(2).get("mappingPath").asString()).isEqualTo("/defaults/timestamp/as");
        assertThat(items.get(3).get("outcome").asString()).isEqualTo("SKIPPED");
    }

    private HttpResponse<String> stripe(String body) {
        long now = Instant.now().getEpochSecond();
        return post(body, "t=" + now + ",v1=" + hmac(now + "." + body));
    }

    private HttpResponse<String> post(String body, String signature) {
        return recount.send(HttpRequest.newBuilder(URI.create(recount.url() + "/v1/webhooks/pay"))
                .header("Stripe-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String hmac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
