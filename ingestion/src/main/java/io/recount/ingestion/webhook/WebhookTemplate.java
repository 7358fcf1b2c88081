package io.recount.ingestion.webhook;

import io.recount.commands.webhook.SignatureScheme;

/**
 * A ready mapping.
 *
 * @param name such as {@code stripe}
 * @param tree the mapping as plain JSON
 */
public record WebhookTemplate(
        String name, String title, String description, SignatureScheme scheme, Object tree, WebhookMapping mapping) {}
