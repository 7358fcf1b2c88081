package io.recount.config.webhook;

import io.recount.commands.webhook.SignatureSettings;
import io.recount.ingestion.webhook.WebhookCounts;
import io.recount.ingestion.webhook.WebhookTemplate;
import io.recount.projections.webhook.PreviewWebhook;
import io.recount.projections.webhook.SignatureView;
import io.recount.projections.webhook.WebhookCountsView;
import io.recount.projections.webhook.WebhookPreview;
import io.recount.projections.webhook.WebhookTemplateView;
import io.recount.projections.webhook.WebhookView;
import io.recount.projections.webhook.WebhookViews;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows webhooks without their secrets. */
public final class StoredWebhookViews implements WebhookViews {
    private final WebhookDesk desk;
    private final Previews previews;

    public StoredWebhookViews(WebhookDesk desk, Previews previews) {
        this.desk = desk;
        this.previews = previews;
    }

    @Override
    public Optional<WebhookView> bySource(String source) {
        return desk.ready(source).map(this::view);
    }

    @Override
    public List<WebhookTemplateView> templates() {
        return desk.templates().all().stream().map(StoredWebhookViews::view).toList();
    }

    @Override
    public Optional<WebhookPreview> preview(PreviewWebhook query) {
        return tree(query).map(tree -> previews.of(tree, query));
    }

    private Optional<Object> tree(PreviewWebhook query) {
        if (query.source() != null) {
            return desk.ready(query.source()).map(ready -> desk.tree(ready.setup()));
        }
        return query.template() != null
                ? desk.templates().find(query.template()).map(WebhookTemplate::tree)
                : Optional.ofNullable(query.mapping());
    }

    private WebhookView view(WebhookDesk.Ready ready) {
        var setup = ready.setup();
        return new WebhookView(
                setup.source(),
                setup.template(),
                desk.tree(setup),
                view(setup.signature()),
                setup.configuredAt(),
                view(ready.source().counts()));
    }

    private static WebhookTemplateView view(WebhookTemplate template) {
        return new WebhookTemplateView(
                template.name(),
                template.title(),
                template.description(),
                template.scheme().name(),
                template.tree());
    }

    private static SignatureView view(SignatureSettings settings) {
        return new SignatureView(
                settings.scheme().name(),
                settings.header(),
                settings.query(),
                settings.prefix(),
                name(settings.algorithm()),
                name(settings.encoding()),
                settings.content(),
                settings.timestampHeader(),
                settings.toleranceSeconds(),
                settings.url());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static WebhookCountsView view(WebhookCounts counts) {
        return new WebhookCountsView(
                counts.requests(),
                counts.refused(),
                counts.messages(),
                counts.quarantined(),
                counts.unmapped(),
                counts.skipped(),
                counts.lastAt());
    }
}
