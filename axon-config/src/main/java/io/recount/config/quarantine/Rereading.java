package io.recount.config.quarantine;

import io.recount.commands.quarantine.HandledEntry;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.plan.PlanGuard;
import io.recount.ingestion.webhook.Translator;
import io.recount.ingestion.webhook.WaitingRequest;
import io.recount.ingestion.webhook.WebhookSources;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Runs the checks of the tracking API, and the tracking plan, over what waits. A request of a webhook goes through the mapping
 * that its source has now.
 */
final class Rereading {
    private final BodyParser parser;
    private final Translator translator;
    private final WebhookSources webhooks;
    private final PlanGuard plan;
    private final InstantSource clock;

    Rereading(TrackingLimits limits, WebhookSources webhooks, PlanGuard plan, InstantSource clock) {
        this.parser = new BodyParser(limits);
        this.translator = new Translator(limits);
        this.webhooks = webhooks;
        this.plan = plan;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Reread {}

    /** Messages, at least one, that break no rule which can be checked before it is known whom they are about. */
    record Passed(List<SourceMessage> messages) implements Reread {}

    /** Some rule is broken. */
    record Failed(HandledEntry handled) implements Reread {}

    Reread of(Entry entry, byte[] payload) {
        var request = WaitingRequest.read(payload, entry.receivedAt);
        return request.isPresent() ? request(entry, request.get()) : message(entry, payload);
    }

    private Reread message(Entry entry, byte[] payload) {
        try {
            var understood = parser.kept(payload).understand(entry.source, clock.instant());
            return checked(entry.id, understood.messages(), understood.rejected());
        } catch (MalformedBody e) {
            return failed(entry.id, e.code(), "", String.valueOf(e.getMessage()));
        }
    }

    private Reread request(Entry entry, WaitingRequest request) {
        var webhook = webhooks.find(entry.source).orElse(null);
        if (webhook == null) {
            return failed(entry.id, "webhook-unknown", "", "The source takes no webhooks any more.");
        }
        var translation = translator.translate(
                entry.source, webhook.mapping(), request.body(), request.beside(), request.receivedAt());
        if (translation.messages().isEmpty() && translation.rejected().isEmpty()) {
            return failed(entry.id, "webhook-skipped", "", "The mapping leaves it out now; it can be discarded.");
        }
        return checked(entry.id, translation.messages(), translation.rejected());
    }

    private Reread checked(UUID id, List<SourceMessage> messages, List<RejectedMessage> rejected) {
        if (!rejected.isEmpty()) {
            return failed(id, rejected.getFirst());
        }
        return plan.check(messages).stream()
                .filter(checked -> checked.isBlocked())
                .findFirst()
                .<Reread>map(checked -> failed(id, checked.rejection(clock.instant())))
                .orElseGet(() -> new Passed(messages));
    }

    private static Failed failed(UUID id, RejectedMessage rejected) {
        return failed(id, rejected.reason(), rejected.path(), rejected.detail());
    }

    private static Failed failed(UUID id, String reason, String path, String detail) {
        return new Failed(HandledEntry.failing(id, reason, path, detail));
    }
}
