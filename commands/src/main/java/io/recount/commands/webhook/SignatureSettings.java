package io.recount.commands.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How requests are checked. The settings beside the scheme count for HMAC, {@code header} and {@code query} for
 * SHARED_SECRET, {@code url} for all that sign the URL; null takes the scheme's own.
 *
 * @param header name of the header with the signature or secret
 * @param query name of the query parameter with the secret
 * @param prefix what stands before the signature in the header, such as {@code sha256=}
 * @param algorithm of the HMAC
 * @param encoding of the signature
 * @param content what is signed, with {@code {body}}, {@code {timestamp}}, {@code {method}} and {@code {url}} for these
 * @param timestampHeader name of the header with the time: seconds or milliseconds since 1970, or ISO 8601
 * @param toleranceSeconds how far that time may be from now, 1 to 86,400
 * @param url the address under which the sender knows this webhook, where the server does not see the same
 */
public record SignatureSettings(
        SignatureScheme scheme,
        @Nullable String header,
        @Nullable String query,
        @Nullable String prefix,
        @Nullable Algorithm algorithm,
        @Nullable Encoding encoding,
        @Nullable String content,
        @Nullable String timestampHeader,
        @Nullable Integer toleranceSeconds,
        @Nullable String url) {

    /** The digest of an HMAC. */
    public enum Algorithm {
        SHA1,
        SHA256
    }

    /** How a signature is written. */
    public enum Encoding {
        HEX,
        BASE64
    }

    /** A scheme with its own settings. */
    public static SignatureSettings of(SignatureScheme scheme) {
        return new SignatureSettings(scheme, null, null, null, null, null, null, null, null, null);
    }
}
