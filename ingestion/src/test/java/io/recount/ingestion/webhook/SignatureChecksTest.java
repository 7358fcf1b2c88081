package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.commands.webhook.SignatureScheme;
import io.recount.commands.webhook.SignatureSettings;
import io.recount.commands.webhook.SignatureSettings.Algorithm;
import io.recount.commands.webhook.SignatureSettings.Encoding;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String SECONDS = "1772359200";
    private static final String SECRET = "user:correct horse battery";
    private static final String BODY = "{\"id\":\"1\",\"name\":\"Åse\"}";
    private static final String URL = "https://shop.example.org/v1/webhooks/crm?a=1";

    /** A request as the service would sign it. */
    record Signed(SignatureSettings settings, Map<String, String> headers) {
        @Override
        public String toString() {
            return settings.scheme().name();
        }
    }

    static Stream<Signed> requests() {
        var millis = SECONDS + "000";
        var iso = "2026-03-01T10:00:00Z";
        return Stream.of(
                signed(
                        SignatureScheme.STRIPE,
                        "stripe-signature",
                        "t=" + SECONDS + ",v1=00ff,v1=" + hex("HmacSHA256", SECONDS + "." + BODY) + ",v0=00"),
                signed(SignatureScheme.SHOPIFY, "x-shopify-hmac-sha256", base64("HmacSHA256", BODY)),
                signed(
                        SignatureScheme.HUBSPOT,
                        "x-hubspot-signature-v3",
                        base64("HmacSHA256", "POST" + URL + BODY + millis),
                        "x-hubspot-request-timestamp",
                        millis),
                signed(
                        SignatureScheme.ZENDESK,
                        "x-zendesk-webhook-signature",
                        base64("HmacSHA256", iso + BODY),
                        "x-zendesk-webhook-signature-timestamp",
                        iso),
                signed(SignatureScheme.INTERCOM, "x-hub-signature", "sha1=" + hex("HmacSHA1", BODY)),
                signed(
                        SignatureScheme.SLACK,
                        "x-slack-signature",
                        "v0=" + hex("HmacSHA256", "v0:" + SECONDS + ":" + BODY),
                        "x-slack-request-timestamp",
                        SECONDS),
                signed(SignatureScheme.TYPEFORM, "typeform-signature", "sha256=" + base64("HmacSHA256", BODY)),
                signed(
                        SignatureScheme.BASIC,
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8))),
                new Signed(
                        custom(300),
                        Map.of("x-sig", "sig=" + hex("HmacSHA256", SECONDS + "|" + BODY), "x-at", SECONDS)),
                new Signed(shared("X-Token", null), Map.of("x-token", SECRET)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatIsSignedRightIsBelieved(Signed signed) {
        assertThat(check(signed.settings, SECRET).believes(call(signed.headers, BODY), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void anotherSecretIsNotBelieved(Signed signed) {
        assertThat(check(signed.settings, SECRET + "!").believes(call(signed.headers, BODY), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void withoutItsHeadersNothingIsBelieved(Signed signed) {
        assertThat(check(signed.settings, SECRET).believes(call(Map.of(), BODY), NOW))
                .isFalse();
        signed.headers.keySet().forEach(header -> {
            var others = new HashMap<>(signed.headers);
            others.put(header, "!");
            assertThat(check(signed.settings, SECRET).believes(call(others, BODY), NOW))
                    .as(header)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aChangedBodyIsNotBelieved(Signed signed) {
        boolean signsBody = signed.settings.scheme() != SignatureScheme.BASIC
                && signed.settings.scheme() != SignatureScheme.SHARED_SECRET;

        assertThat(check(signed.settings, SECRET).believes(call(signed.headers, BODY + " "), NOW))
                .isEqualTo(!signsBody);
    }

    @Test
    void whatIsTooOldOrFromTheFutureIsNotBelieved() {
        requests()
                .filter(signed -> Stream.of(
                                SignatureScheme.STRIPE,
                                SignatureScheme.SLACK,
                                SignatureScheme.HUBSPOT,
                                SignatureScheme.HMAC)
                        .anyMatch(signed.settings.scheme()::equals))
                .forEach(signed -> {
                    var check = check(signed.settings, SECRET);
                    assertThat(check.believes(call(signed.headers, BODY), NOW.plusSeconds(300)))
                            .isTrue();
                    assertThat(check.believes(call(signed.headers, BODY), NOW.plusSeconds(301)))
                            .isFalse();
                    assertThat(check.believes(call(signed.headers, BODY), NOW.minusSeconds(301)))
                            .isFalse();
                });
    }

    @Test
    void aSecretInTheQueryIsBelieved() {
        var check = check(shared(null, "key"), SECRET);

        assertThat(check.believes(new Call("POST", URL, Map.of(), Map.of("key", SECRET), new byte[0]), NOW))
                .isTrue();
        assertThat(check.believes(new Call("POST", URL, Map.of("key", SECRET), Map.of(), new byte[0]), NOW))
                .isFalse();
    }

    @Test
    void signedEventsOfSendGridAreCheckedWithItsPublicKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var keys = generator.generateKeyPair();
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update((SECONDS + BODY).getBytes(UTF_8));
        var headers = Map.of(
                "x-twilio-email-event-webhook-signature",
                Base64.getEncoder().encodeToString(signature.sign()),
                "x-twilio-email-event-webhook-timestamp",
                SECONDS);
        var check = check(
                SignatureSettings.of(SignatureScheme.SENDGRID),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));

        assertThat(check.believes(call(headers, BODY), NOW)).isTrue();
        assertThat(check.believes(call(headers, BODY + " "), NOW)).isFalse();
        assertThat(check.believes(call(Map.of(), BODY), NOW)).isFalse();
    }

    @Test
    void settingsThatDoNotSufficeAreRefused() {
        assertThatThrownBy(() -> SignatureChecks.of(SignatureSettings.of(SignatureScheme.SHARED_SECRET), SECRET))
                .isInstanceOf(SignatureInvalid.class);
        assertThatThrownBy(() -> SignatureChecks.of(SignatureSettings.of(SignatureScheme.HMAC), SECRET))
                .isInstanceOf(SignatureInvalid.class);
        assertThatThrownBy(() -> SignatureChecks.of(SignatureSettings.of(SignatureScheme.SENDGRID), SECRET))
                .isInstanceOf(SignatureInvalid.class);
        assertThatThrownBy(() -> SignatureChecks.of(custom(0), SECRET)).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void aSecretThatNobodyCouldSendIsToBlameItself() {
        for (var scheme : new SignatureScheme[] {SignatureScheme.BASIC, SignatureScheme.SENDGRID}) {
            assertThatThrownBy(() -> SignatureChecks.of(SignatureSettings.of(scheme), "nocolon"))
                    .isInstanceOfSatisfying(
                            SignatureInvalid.class,
                            e -> assertThat(e.isAboutSecret()).isTrue());
        }
    }

    private static SignatureSettings custom(int tolerance) {
        return new SignatureSettings(
                SignatureScheme.HMAC,
                "X-Sig",
                null,
                "sig=",
                Algorithm.SHA256,
                Encoding.HEX,
                "{timestamp}|{body}",
                "X-At",
                tolerance,
                null);
    }

    private static SignatureSettings shared(@Nullable String header, @Nullable String query) {
        return new SignatureSettings(
                SignatureScheme.SHARED_SECRET, header, query, null, null, null, null, null, null, null);
    }

    private static Signed signed(SignatureScheme scheme, String... headers) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new Signed(SignatureSettings.of(scheme), map);
    }

    private static SignatureCheck check(SignatureSettings settings, String secret) {
        try {
            return SignatureChecks.of(settings, secret);
        } catch (SignatureInvalid e) {
            throw new AssertionError(e);
        }
    }

    private static Call call(Map<String, String> headers, String body) {
        return new Call("POST", URL, headers, Map.of(), body.getBytes(UTF_8));
    }

    private static String hex(String algorithm, String content) {
        return HexFormat.of().formatHex(mac(algorithm, content));
    }

    private static String base64(String algorithm, String content) {
        return Base64.getEncoder().encodeToString(mac(algorithm, content));
    }

    private static byte[] mac(String algorithm, String content) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), algorithm));
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
