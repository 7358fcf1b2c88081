package io.recount.projections.webhook;

/** Asks for all ready mappings. */
public record FindWebhookTemplates() {}
