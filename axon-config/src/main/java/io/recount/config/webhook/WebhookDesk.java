package io.recount.config.webhook;

import io.recount.commands.webhook.ConfigureWebhook;
import io.recount.commands.webhook.Webhooks;
import io.recount.config.sealing.SubjectKeys;
import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.webhook.SignatureCheck;
import io.recount.ingestion.webhook.SignatureChecks;
import io.recount.ingestion.webhook.SignatureInvalid;
import io.recount.ingestion.webhook.WebhookCounts;
import io.recount.ingestion.webhook.WebhookMapping;
import io.recount.ingestion.webhook.WebhookSource;
import io.recount.ingestion.webhook.WebhookSources;
import io.recount.ingestion.webhook.WebhookTemplate;
import io.recount.ingestion.webhook.WebhookTemplates;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows every webhook: stored in PostgreSQL, ready for requests in memory. */
public final class WebhookDesk implements Webhooks, WebhookSources {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDesk.class);

    private final WebhookTable table;
    private final WebhookTemplates templates = new WebhookTemplates();
    private final InstantSource clock;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    /** A webhook that can be asked. */
    record Ready(Setup setup, WebhookSource source) {}

    /**
     * @param sourceIds from the slug of a source to its id; makes the source where there is none
     */
    public WebhookDesk(DataSource database, Function<String, UUID> sourceIds, SubjectKeys keys, InstantSource clock) {
        this.table = new WebhookTable(database, sourceIds, keys);
        this.clock = clock;
        table.all().forEach(this::open);
    }

    @Override
    public synchronized void configure(ConfigureWebhook command) {
        var present = ready.get(command.source());
        var secret = secret(command.secret(), present);
        var setup = new Setup(
                command.source(), command.template(), command.mapping(), command.signature(), secret, clock.instant());
        var made = make(
                setup, present == null ? new WebhookCounts() : present.source().counts());
        table.write(setup);
        ready.put(setup.source(), made);
    }

    @Override
    public Optional<WebhookSource> find(String slug) {
        return Optional.ofNullable(ready.get(slug)).map(Ready::source);
    }

    Optional<Ready> ready(String slug) {
        return Optional.ofNullable(ready.get(slug));
    }

    WebhookTemplates templates() {
        return templates;
    }

    /** What a setup maps with, as plain JSON. */
    Object tree(Setup setup) {
        var own = setup.mapping();
        return own == null ? template(String.valueOf(setup.template())).tree() : own;
    }

    private static String secret(@Nullable String given, @Nullable Ready present) {
        if (given != null) {
            return given.strip();
        }
        if (present == null) {
            throw new RuleViolated("SECRET_MISSING", "a webhook that is configured for the first time needs a secret");
        }
        return present.setup().secret();
    }

    private void open(Setup setup) {
        try {
            ready.put(setup.source(), make(setup, new WebhookCounts()));
        } catch (RuleViolated e) {
            LOG.error("The webhook of source {} cannot be used: {}", setup.source(), e.code());
        }
    }

    private Ready make(Setup setup, WebhookCounts counts) {
        return new Ready(setup, new WebhookSource(setup.source(), mapping(setup), check(setup), counts));
    }

    private WebhookMapping mapping(Setup setup) {
        if (setup.mapping() == null) {
            return template(String.valueOf(setup.template())).mapping();
        }
        try {
            return WebhookMapping.read(setup.mapping());
        } catch (MappingInvalid e) {
            throw new RuleViolated(
                    "MAPPING_INVALID", (e.path().isEmpty() ? "mapping" : e.path()) + ": " + e.sentence());
        }
    }

    private WebhookTemplate template(String name) {
        return templates
                .find(name)
                .orElseThrow(() -> new RuleViolated("TEMPLATE_NOT_FOUND", "there is no ready mapping of that name"));
    }

    private static SignatureCheck check(Setup setup) {
        try {
            return SignatureChecks.of(setup.signature(), setup.secret());
        } catch (SignatureInvalid e) {
            throw new RuleViolated(
                    e.isAboutSecret() ? "SECRET_INVALID" : "SIGNATURE_INVALID", String.valueOf(e.getMessage()));
        }
    }
}
