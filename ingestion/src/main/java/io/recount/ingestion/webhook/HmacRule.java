package io.recount.ingestion.webhook;

import io.recount.commands.webhook.SignatureSettings;
import org.jspecify.annotations.Nullable;

/**
 * How an HMAC is sent.
 *
 * @param header in lower case; it may hold several signatures and the time, with commas between, as Stripe's does
 * @param prefix before a signature
 * @param content what is signed, with placeholders
 * @param timestampHeader in lower case; empty where the time is in {@code header} as {@code t=}, or nowhere
 * @param toleranceSeconds null where requests never get too old
 * @param url what the sender calls the webhook; null for what the server saw
 */
record HmacRule(
        String header,
        String prefix,
        SignatureSettings.Algorithm algorithm,
        SignatureSettings.Encoding encoding,
        String content,
        String timestampHeader,
        @Nullable Integer toleranceSeconds,
        @Nullable String url) {

    String javaAlgorithm() {
        return switch (algorithm) {
            case SHA1 -> "HmacSHA1";
            case SHA256 -> "HmacSHA256";
        };
    }
}
