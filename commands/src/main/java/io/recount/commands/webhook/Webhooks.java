package io.recount.commands.webhook;

/** Where the settings of webhooks are kept. */
public interface Webhooks {
    /**
     * Keeps the settings; they count from the next request on.
     *
     * @throws io.recount.domain.rule.RuleViolated MAPPING_INVALID, TEMPLATE_NOT_FOUND, SIGNATURE_INVALID, SECRET_MISSING
     */
    void configure(ConfigureWebhook command);
}
