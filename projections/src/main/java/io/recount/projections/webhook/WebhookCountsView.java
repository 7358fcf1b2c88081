package io.recount.projections.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came in since the server started.
 *
 * @param requests that were believed
 * @param refused requests with a wrong signature
 * @param messages made, accepted or not
 * @param quarantined messages and elements that wait in quarantine
 * @param unmapped those of them that the mapping is not for
 * @param skipped elements that the mapping leaves out
 * @param lastAt when the last believed request came; null before the first
 */
public record WebhookCountsView(
        long requests,
        long refused,
        long messages,
        long quarantined,
        long unmapped,
        long skipped,
        @Nullable Instant lastAt) {}
