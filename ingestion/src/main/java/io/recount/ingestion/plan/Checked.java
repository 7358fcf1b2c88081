package io.recount.ingestion.plan;

import io.recount.domain.tracking.PlanMode;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message and what the plan says of it.
 *
 * @param message as it is to be recorded, without the properties that were dropped
 * @param breach null where it keeps to the plan
 */
public record Checked(SourceMessage message, @Nullable Breach breach) {
    private static final String REASON = "plan-violated";

    /** Whether it is to wait in quarantine. */
    public boolean isBlocked() {
        return breach != null && breach.mode() == PlanMode.QUARANTINE;
    }

    /** The message for quarantine, where it {@link #isBlocked}. */
    public RejectedMessage rejection(Instant receivedAt) {
        var why = Objects.requireNonNull(breach);
        var provenance = message.provenance();
        return new RejectedMessage(
                provenance.source(),
                provenance.messageId(),
                receivedAt,
                REASON,
                why.path(),
                why.detail(),
                message.payload());
    }
}
