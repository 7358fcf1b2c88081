package io.recount.ingestion.webhook;

/**
 * A source that takes webhooks.
 *
 * @param slug of the source
 */
public record WebhookSource(String slug, WebhookMapping mapping, SignatureCheck check, WebhookCounts counts) {}
