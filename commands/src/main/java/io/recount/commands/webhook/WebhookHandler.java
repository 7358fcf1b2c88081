package io.recount.commands.webhook;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.source.SourceSlug;
import org.axonframework.commandhandling.CommandHandler;

/** Checks and keeps how webhooks are taken. */
public final class WebhookHandler {
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 4_000;

    private final Webhooks webhooks;

    public WebhookHandler(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @CommandHandler
    String handle(ConfigureWebhook command) {
        if (!SourceSlug.isValid(command.source())) {
            throw new RuleViolated("SOURCE_INVALID", "source must be 1 to 64 of a-z, 0-9 and dashes");
        }
        if ((command.template() == null) == (command.mapping() == null)) {
            throw new RuleViolated("MAPPING_INVALID", "either template or mapping must say what requests mean");
        }
        var secret = command.secret();
        if (secret != null && (secret.strip().length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET)) {
            throw new RuleViolated(
                    "SECRET_INVALID", "secret must be " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters");
        }
        webhooks.configure(command);
        return command.source();
    }
}
