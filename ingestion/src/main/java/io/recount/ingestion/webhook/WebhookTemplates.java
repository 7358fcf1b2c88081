package io.recount.ingestion.webhook;

import io.recount.commands.webhook.SignatureScheme;
import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.message.JsonDocument;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The ready mappings that come with the server. */
public final class WebhookTemplates {
    private static final List<String> NAMES = List.of(
            "stripe",
            "shopify",
            "hubspot",
            "salesforce",
            "zendesk",
            "intercom",
            "sendgrid",
            "mailchimp",
            "typeform",
            "slack");

    private final Map<String, WebhookTemplate> templates = new LinkedHashMap<>();

    public WebhookTemplates() {
        NAMES.forEach(name -> templates.put(name, read(name)));
    }

    /** In the order in which they are shown. */
    public Collection<WebhookTemplate> all() {
        return templates.values();
    }

    public Optional<WebhookTemplate> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    private static WebhookTemplate read(String name) {
        try (var in =
                Objects.requireNonNull(WebhookTemplates.class.getResourceAsStream("templates/" + name + ".json"))) {
            if (!(JsonDocument.read(in.readAllBytes()) instanceof Map<?, ?> file)) {
                throw new IllegalStateException(name + " is no object");
            }
            var tree = Objects.requireNonNull(file.get("mapping"));
            return new WebhookTemplate(
                    name,
                    String.valueOf(file.get("title")),
                    String.valueOf(file.get("description")),
                    SignatureScheme.valueOf(String.valueOf(file.get("scheme"))),
                    tree,
                    WebhookMapping.read(tree));
        } catch (IOException | MappingInvalid e) {
            throw new IllegalStateException("the ready mapping " + name + " cannot be read", e);
        }
    }
}
