package io.recount.config.webhook;

import io.recount.commands.webhook.SignatureSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source takes webhooks, as it is stored.
 *
 * @param template name of a ready mapping; null where {@code mapping} is given
 * @param mapping plain JSON
 * @param secret in clear, in memory alone
 */
record Setup(
        String source,
        @Nullable String template,
        @Nullable Object mapping,
        SignatureSettings signature,
        String secret,
        Instant configuredAt) {
    /** Secrets are in no log. */
    @Override
    public String toString() {
        return "Setup[" + source + "]";
    }
}
