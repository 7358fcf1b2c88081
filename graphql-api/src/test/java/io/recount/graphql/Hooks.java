package io.recount.graphql;

import io.recount.commands.webhook.ConfigureWebhook;
import io.recount.commands.webhook.SignatureScheme;
import io.recount.commands.webhook.Webhooks;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.webhook.PreviewWebhook;
import io.recount.projections.webhook.SignatureView;
import io.recount.projections.webhook.WebhookCountsView;
import io.recount.projections.webhook.WebhookPreview;
import io.recount.projections.webhook.WebhookTemplateView;
import io.recount.projections.webhook.WebhookView;
import io.recount.projections.webhook.WebhookViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks in memory. */
final class Hooks implements Webhooks, WebhookViews {
    private final Map<String, ConfigureWebhook> configured = new LinkedHashMap<>();
    private @Nullable PreviewWebhook previewed;

    void reset() {
        configured.clear();
        previewed = null;
    }

    ConfigureWebhook configured(String source) {
        return Objects.requireNonNull(configured.get(source));
    }

    PreviewWebhook previewed() {
        return Objects.requireNonNull(previewed);
    }

    @Override
    public void configure(ConfigureWebhook command) {
        if (command.secret() == null) {
            throw new RuleViolated("SECRET_MISSING", "a secret is needed");
        }
        configured.put(command.source(), command);
    }

    @Override
    public Optional<WebhookView> bySource(String source) {
        return Optional.ofNullable(configured.get(source)).map(Hooks::view);
    }

    @Override
    public List<WebhookTemplateView> templates() {
        return List.of(new WebhookTemplateView("shop", "Shop", "Orders.", "SHOPIFY", Map.of("messages", List.of())));
    }

    @Override
    public Optional<WebhookPreview> preview(PreviewWebhook query) {
        previewed = query;
        if (query.source() != null && !configured.containsKey(query.source())) {
            return Optional.empty();
        }
        return Optional.of(new WebhookPreview(
                null,
                List.of(new WebhookPreview.Item(
                        WebhookPreview.Outcome.QUARANTINED,
                        "/0",
                        "/messages/0",
                        Map.of("type", "track"),
                        "event-missing",
                        "/event",
                        null,
                        "A track message needs the name of its event."))));
    }

    private static WebhookView view(ConfigureWebhook command) {
        SignatureScheme scheme = command.signature().scheme();
        return new WebhookView(
                command.source(),
                command.template(),
                Objects.requireNonNullElse(command.mapping(), Map.of()),
                new SignatureView(scheme.name(), null, null, null, null, null, null, null, null, null),
                GraphQlFixtures.NOW,
                new WebhookCountsView(3, 1, 2, 1, 0, 0, null));
    }
}
