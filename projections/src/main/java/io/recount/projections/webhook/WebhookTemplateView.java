package io.recount.projections.webhook;

/**
 * A ready mapping.
 *
 * @param name to configure it by
 * @param title of the service
 * @param description what it maps to what
 * @param scheme how that service proves who it is
 * @param mapping plain JSON, to start an own one from
 */
public record WebhookTemplateView(String name, String title, String description, String scheme, Object mapping) {}
