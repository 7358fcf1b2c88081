package io.recount.ingestion.webhook;

import static io.recount.commands.webhook.SignatureSettings.Algorithm.SHA1;
import static io.recount.commands.webhook.SignatureSettings.Algorithm.SHA256;
import static io.recount.commands.webhook.SignatureSettings.Encoding.BASE64;
import static io.recount.commands.webhook.SignatureSettings.Encoding.HEX;

import io.recount.commands.webhook.SignatureSettings;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the check that the settings of a source ask for. */
public final class SignatureChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int REPLAY_SECONDS = 300;
    private static final int LONGEST_TOLERANCE = 86_400;
    private static final String BODY = "{body}";

    private SignatureChecks() {}

    /**
     * The check.
     *
     * @throws SignatureInvalid where the settings do not suffice for one
     */
    public static SignatureCheck of(SignatureSettings settings, String secret) throws SignatureInvalid {
        return switch (settings.scheme()) {
            case HMAC -> custom(settings, secret);
            case STRIPE ->
                new HmacCheck(
                        new HmacRule(
                                "stripe-signature", "v1=", SHA256, HEX, "{timestamp}.{body}", "", REPLAY_SECONDS, null),
                        secret);
            case SHOPIFY -> plain("x-shopify-hmac-sha256", "", SHA256, BASE64, secret);
            case HUBSPOT ->
                new HmacCheck(
                        new HmacRule(
                                "x-hubspot-signature-v3",
                                "",
                                SHA256,
                                BASE64,
                                "{method}{url}{body}{timestamp}",
                                "x-hubspot-request-timestamp",
                                REPLAY_SECONDS,
                                settings.url()),
                        secret);
            case ZENDESK ->
                new HmacCheck(
                        new HmacRule(
                                "x-zendesk-webhook-signature",
                                "",
                                SHA256,
                                BASE64,
                                "{timestamp}{body}",
                                "x-zendesk-webhook-signature-timestamp",
                                null,
                                null),
                        secret);
            case INTERCOM -> plain("x-hub-signature", "sha1=", SHA1, HEX, secret);
            case SLACK ->
                new HmacCheck(
                        new HmacRule(
                                "x-slack-signature",
                                "v0=",
                                SHA256,
                                HEX,
                                "v0:{timestamp}:{body}",
                                "x-slack-request-timestamp",
                                REPLAY_SECONDS,
                                null),
                        secret);
            case TYPEFORM -> plain("typeform-signature", "sha256=", SHA256, BASE64, secret);
            case SENDGRID -> EcdsaCheck.of(secret);
            case SHARED_SECRET -> shared(settings, secret);
            case BASIC -> basic(secret);
        };
    }

    private static SignatureCheck basic(String secret) throws SignatureInvalid {
        if (secret.indexOf(':') < 1) {
            throw SignatureInvalid.secret("secret must be a user name, a colon and a password");
        }
        return new BasicCheck(secret);
    }

    private static SignatureCheck plain(
            String header,
            String prefix,
            SignatureSettings.Algorithm algorithm,
            SignatureSettings.Encoding encoding,
            String secret) {
        return new HmacCheck(new HmacRule(header, prefix, algorithm, encoding, BODY, "", null, null), secret);
    }

    private static SignatureCheck custom(SignatureSettings settings, String secret) throws SignatureInvalid {
        var content = Objects.requireNonNullElse(settings.content(), BODY);
        var timestampHeader =
                settings.timestampHeader() == null ? "" : name("timestampHeader", settings.timestampHeader());
        if (!content.contains(BODY) || content.length() > 200) {
            throw new SignatureInvalid("content must have {body} in it and at most 200 characters");
        }
        boolean needsTime = content.contains("{timestamp}") || settings.toleranceSeconds() != null;
        if (needsTime == timestampHeader.isEmpty()) {
            throw new SignatureInvalid(
                    "timestampHeader is needed, and needed only, where the time is signed or limited");
        }
        int tolerance = Objects.requireNonNullElse(settings.toleranceSeconds(), REPLAY_SECONDS);
        if (tolerance < 1 || tolerance > LONGEST_TOLERANCE) {
            throw new SignatureInvalid("toleranceSeconds must be 1 to " + LONGEST_TOLERANCE);
        }
        return new HmacCheck(
                new HmacRule(
                        name("header", settings.header()),
                        Objects.requireNonNullElse(settings.prefix(), ""),
                        Objects.requireNonNullElse(settings.algorithm(), SHA256),
                        Objects.requireNonNullElse(settings.encoding(), HEX),
                        content,
                        timestampHeader,
                        settings.toleranceSeconds(),
                        settings.url()),
                secret);
    }

    private static SignatureCheck shared(SignatureSettings settings, String secret) throws SignatureInvalid {
        if ((settings.header() == null) == (settings.query() == null)) {
            throw new SignatureInvalid("either header or query, and not both, must say where the secret is sent");
        }
        return settings.header() != null
                ? new SharedSecretCheck(true, name("header", settings.header()), secret)
                : new SharedSecretCheck(false, required("query", settings.query()), secret);
    }

    private static String name(String field, @Nullable String name) throws SignatureInvalid {
        return required(field, name).toLowerCase(Locale.ROOT);
    }

    private static String required(String field, @Nullable String name) throws SignatureInvalid {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new SignatureInvalid(field + " must be 1 to 100 of letters, digits, - and _");
        }
        return name;
    }
}
