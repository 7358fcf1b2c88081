package io.recount.commands.webhook;

import io.recount.commands.Administrative;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source take webhooks, or changes how; answers with the slug of the source.
 *
 * @param source slug: 1 to 64 of a-z, 0-9 and dashes; the source is made where there is none
 * @param template name of the ready mapping to use; null where {@code mapping} is given
 * @param mapping plain JSON; null where {@code template} is given
 * @param signature how requests are checked
 * @param secret what they are checked with, 8 to 4,000 characters; null to keep the one that was set before
 */
public record ConfigureWebhook(
        String source,
        @Nullable String template,
        @Nullable Object mapping,
        SignatureSettings signature,
        @Nullable String secret)
        implements Administrative {
    /** Secrets are in no log. */
    @Override
    public String toString() {
        return "ConfigureWebhook[source=" + source + "]";
    }
}
