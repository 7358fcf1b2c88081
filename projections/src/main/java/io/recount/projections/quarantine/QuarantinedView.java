package io.recount.projections.quarantine;

import io.recount.domain.quarantine.QuarantineStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is or was in quarantine.
 *
 * @param type identify, track, page, screen, group or alias; null where the message does not tell
 * @param reason code of the rule that it broke last
 * @param path JSON pointer of the field that broke it, empty for the message as a whole
 * @param payload the message as a JSON value, or as text where it cannot be read; null unless asked for, and once it has left
 * @param history what was done about it, oldest first
 */
public record QuarantinedView(
        UUID id,
        String source,
        Instant receivedAt,
        QuarantineStatus status,
        @Nullable String type,
        String reason,
        String path,
        String detail,
        @Nullable Object payload,
        List<ActionView> history) {
    public QuarantinedView {
        history = List.copyOf(history);
    }

    /**
     * Something that was done about it.
     *
     * @param action REPAIR, RESUBMIT or DISCARD
     * @param keyId the key it was done with
     * @param keyName name of the key at that time
     * @param outcome what came of it, in the words of the command's outcomes
     * @param reason the rule that was broken then, if any
     * @param note which places were repaired, or why it was discarded; null where the key to read it is gone
     */
    public record ActionView(
            String action,
            UUID keyId,
            String keyName,
            Instant at,
            String outcome,
            @Nullable String reason,
            @Nullable String note) {}

    /** The same with the trace of what was done about it. */
    public QuarantinedView withHistory(List<ActionView> actions) {
        return new QuarantinedView(id, source, receivedAt, status, type, reason, path, detail, payload, actions);
    }

    /** Its place in the list. */
    public QuarantinePlace place() {
        return new QuarantinePlace(receivedAt, id);
    }
}
