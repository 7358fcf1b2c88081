package io.recount.graphql.webhook;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.error.UserError;
import io.recount.projections.webhook.FindWebhookTemplates;
import io.recount.projections.webhook.GetWebhook;
import io.recount.projections.webhook.PreviewWebhook;
import io.recount.projections.webhook.WebhookPreview;
import io.recount.projections.webhook.WebhookView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What administrators see and change of webhooks. */
@Component
final class WebhookFields implements RuntimeWiringConfigurer {
    private static final String PATH = "/v1/webhooks/";

    private final WebhookCommands commands;
    private final Queries queries;

    WebhookFields(WebhookCommands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record ConfigureWebhookPayload(@Nullable WebhookView webhook, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("webhook", this::webhook)
                        .dataFetcher(
                                "webhookTemplates", field -> queries.ask(Call.of(field), new FindWebhookTemplates()))
                        .dataFetcher("previewWebhookMapping", this::preview));
        wiring.type("Mutation", type -> type.dataFetcher("configureWebhook", this::configure));
        wiring.type(
                "Webhook",
                type -> type.dataFetcher("path", field -> {
                    WebhookView webhook = field.getSource();
                    return webhook == null ? null : PATH + webhook.source();
                }));
    }

    private @Nullable WebhookView webhook(DataFetchingEnvironment field) {
        String source = Objects.requireNonNull(field.getArgument("source"));
        return queries.ask(Call.of(field), new GetWebhook(source)).orElse(null);
    }

    private ConfigureWebhookPayload configure(DataFetchingEnvironment field) {
        try {
            return new ConfigureWebhookPayload(commands.configure(Call.of(field), input(field)), List.of());
        } catch (RuleViolated e) {
            return new ConfigureWebhookPayload(null, UserError.of(e));
        }
    }

    private @Nullable WebhookPreview preview(DataFetchingEnvironment field) {
        var input = input(field);
        var query = new PreviewWebhook(
                input.text("source"),
                input.text("template"),
                input.json("mapping"),
                input.json("payload"),
                input.texts("headers"),
                input.texts("query"));
        if (Stream.of(query.source(), query.template(), query.mapping())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new BadUserInput("input", "needs exactly one of source, template and mapping");
        }
        return queries.ask(Call.of(field), query).orElse(null);
    }

    private static Arguments input(DataFetchingEnvironment field) {
        Map<String, @Nullable Object> input = Objects.requireNonNull(field.getArgument("input"));
        return new Arguments(input);
    }
}
