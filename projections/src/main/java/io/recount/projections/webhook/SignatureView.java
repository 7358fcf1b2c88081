package io.recount.projections.webhook;

import org.jspecify.annotations.Nullable;

/** How requests are checked, without the secret. Null where the scheme decides, or has no such thing. */
public record SignatureView(
        String scheme,
        @Nullable String header,
        @Nullable String query,
        @Nullable String prefix,
        @Nullable String algorithm,
        @Nullable String encoding,
        @Nullable String content,
        @Nullable String timestampHeader,
        @Nullable Integer toleranceSeconds,
        @Nullable String url) {}
