package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.commands.webhook.SignatureSettings.Encoding;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Compares in constant time the HMAC that a request should have with every one that it has. */
final class HmacCheck implements SignatureCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(body|timestamp|method|url)}");
    private static final String TIME = "t=";

    private final HmacRule rule;
    private final SecretKeySpec key;

    HmacCheck(HmacRule rule, String secret) {
        this.rule = rule;
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), rule.javaAlgorithm());
    }

    @Override
    public boolean believes(Call call, Instant now) {
        var header = call.headers().get(rule.header());
        if (header == null) {
            return false;
        }
        var timestamp = rule.timestampHeader().isEmpty()
                ? part(header, TIME)
                : call.headers().get(rule.timestampHeader());
        boolean recent = rule.toleranceSeconds() == null || SentTime.isWithin(timestamp, now, rule.toleranceSeconds());
        var expected = mac(call, timestamp == null ? "" : timestamp.strip());
        boolean signed = false;
        for (var part : header.split(",", -1)) {
            var signature = signature(part.strip());
            signed |= signature != null && MessageDigest.isEqual(expected, signature);
        }
        return recent && signed;
    }

    private byte[] mac(Call call, String timestamp) {
        try {
            var mac = Mac.getInstance(rule.javaAlgorithm());
            mac.init(key);
            int from = 0;
            for (MatchResult placeholder :
                    PLACEHOLDER.matcher(rule.content()).results().toList()) {
                mac.update(rule.content().substring(from, placeholder.start()).getBytes(UTF_8));
                mac.update(
                        switch (placeholder.group(1)) {
                            case "body" -> call.body();
                            case "timestamp" -> timestamp.getBytes(UTF_8);
                            case "method" -> call.method().getBytes(UTF_8);
                            default -> (rule.url() == null ? call.url() : rule.url()).getBytes(UTF_8);
                        });
                from = placeholder.end();
            }
            mac.update(rule.content().substring(from).getBytes(UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + rule.javaAlgorithm(), e);
        }
    }

    private byte @Nullable [] signature(String part) {
        if (!part.startsWith(rule.prefix())) {
            return null;
        }
        var text = part.substring(rule.prefix().length());
        try {
            return rule.encoding() == Encoding.HEX
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String part(String header, String prefix) {
        for (var part : header.split(",", -1)) {
            if (part.strip().startsWith(prefix)) {
                return part.strip().substring(prefix.length());
            }
        }
        return null;
    }
}
