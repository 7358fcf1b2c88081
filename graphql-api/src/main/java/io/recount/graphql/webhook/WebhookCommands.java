package io.recount.graphql.webhook;

import io.recount.commands.webhook.ConfigureWebhook;
import io.recount.commands.webhook.SignatureScheme;
import io.recount.commands.webhook.SignatureSettings;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.projections.webhook.FindWebhookTemplates;
import io.recount.projections.webhook.GetWebhook;
import io.recount.projections.webhook.WebhookTemplateView;
import io.recount.projections.webhook.WebhookView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a command of what the mutation was given. */
@Component
final class WebhookCommands {
    private final Commands commands;
    private final Queries queries;

    WebhookCommands(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Nullable WebhookView configure(Call call, Arguments input) {
        var template = input.text("template");
        var command = new ConfigureWebhook(
                String.valueOf(input.text("source")),
                template,
                input.json("mapping"),
                signature(call, input.object("signature"), template),
                input.text("secret"));
        var source = commands.send(call, command, String.class);
        return queries.ask(call, new GetWebhook(source)).orElse(null);
    }

    private SignatureSettings signature(Call call, @Nullable Arguments given, @Nullable String template) {
        if (given == null) {
            return SignatureSettings.of(scheme(call, template));
        }
        return new SignatureSettings(
                Objects.requireNonNull(given.choice("scheme", SignatureScheme.class)),
                given.text("header"),
                given.text("query"),
                given.text("prefix"),
                given.choice("algorithm", SignatureSettings.Algorithm.class),
                given.choice("encoding", SignatureSettings.Encoding.class),
                given.text("content"),
                given.text("timestampHeader"),
                given.number("toleranceSeconds"),
                given.text("url"));
    }

    private SignatureScheme scheme(Call call, @Nullable String template) {
        if (template == null) {
            throw new RuleViolated("SIGNATURE_INVALID", "signature must say how the requests of a mapping are checked");
        }
        return queries.ask(call, new FindWebhookTemplates()).stream()
                .filter(ready -> ready.name().equals(template))
                .map(WebhookTemplateView::scheme)
                .map(SignatureScheme::valueOf)
                .findFirst()
                .orElseThrow(() -> new RuleViolated("TEMPLATE_NOT_FOUND", "there is no ready mapping of that name"));
    }
}
