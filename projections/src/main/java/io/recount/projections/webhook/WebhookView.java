package io.recount.projections.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source takes webhooks; never its secret.
 *
 * @param template name of the ready mapping that is used; null for one of its own
 * @param mapping as it was given, plain JSON
 * @param configuredAt when it was last changed
 */
public record WebhookView(
        String source,
        @Nullable String template,
        Object mapping,
        SignatureView signature,
        Instant configuredAt,
        WebhookCountsView counts) {}
