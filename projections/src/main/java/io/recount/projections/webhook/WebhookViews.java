package io.recount.projections.webhook;

import java.util.List;
import java.util.Optional;

/** Where what is known of webhooks is read, and mappings are tried. */
public interface WebhookViews {
    Optional<WebhookView> bySource(String source);

    List<WebhookTemplateView> templates();

    /** Empty where there is no such source or template. */
    Optional<WebhookPreview> preview(PreviewWebhook query);
}
