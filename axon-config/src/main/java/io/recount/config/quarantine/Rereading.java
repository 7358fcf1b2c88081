package io.recount.config.quarantine;

import io.recount.commands.quarantine.HandledEntry;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.plan.PlanGuard;
import java.time.InstantSource;
import java.util.UUID;

/** Runs the checks of the tracking API, and the tracking plan, over a payload of quarantine. */
final class Rereading {
    private final BodyParser parser;
    private final PlanGuard plan;
    private final InstantSource clock;

    Rereading(TrackingLimits limits, PlanGuard plan, InstantSource clock) {
        this.parser = new BodyParser(limits);
        this.plan = plan;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Reread {}

    /** It breaks no rule that can be checked before it is known whom it is about. */
    record Passed(SourceMessage message) implements Reread {}

    /** It breaks one. */
    record Failed(HandledEntry handled) implements Reread {}

    Reread of(UUID id, String source, byte[] payload) {
        try {
            var understood = parser.kept(payload).understand(source, clock.instant());
            if (understood.messages().isEmpty()) {
                return failed(id, understood.rejected().getFirst());
            }
            var checked = plan.check(understood.messages()).getFirst();
            return checked.isBlocked()
                    ? failed(id, checked.rejection(clock.instant()))
                    : new Passed(understood.messages().getFirst());
        } catch (MalformedBody e) {
            return new Failed(HandledEntry.failing(id, e.code(), "", String.valueOf(e.getMessage())));
        }
    }

    private static Failed failed(UUID id, RejectedMessage rejected) {
        return new Failed(HandledEntry.failing(id, rejected.reason(), rejected.path(), rejected.detail()));
    }
}
