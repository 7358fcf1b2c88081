package io.recount.projections.webhook;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about webhooks. */
public final class WebhookQueries {
    private final WebhookViews webhooks;

    public WebhookQueries(WebhookViews webhooks) {
        this.webhooks = webhooks;
    }

    @QueryHandler
    public Optional<WebhookView> handle(GetWebhook query) {
        return webhooks.bySource(query.source());
    }

    @QueryHandler
    public List<WebhookTemplateView> handle(FindWebhookTemplates query) {
        return webhooks.templates();
    }

    @QueryHandler
    public Optional<WebhookPreview> handle(PreviewWebhook query) {
        return webhooks.preview(query);
    }
}
