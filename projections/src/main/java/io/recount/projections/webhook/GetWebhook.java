package io.recount.projections.webhook;

/** Asks for the webhook of a source. */
public record GetWebhook(String source) {}
