package io.recount.config.eventstore;

import java.time.Instant;
import java.util.UUID;

/** One row of the log, as stored: positions run 1, 2, 3, … in commit order, sequences 0, 1, 2, … within their stream. */
final class EventRow {
    final long position;
    final UUID eventId;
    final UUID streamId;
    final long sequence;
    final String type;
    final int revision;
    final Instant recordedAt;
    final String clear;
    final byte[] sealed;

    EventRow(
            long position,
            UUID eventId,
            UUID streamId,
            long sequence,
            String type,
            int revision,
            Instant recordedAt,
            String clear,
            byte[] sealed) {
        this.position = position;
        this.eventId = eventId;
        this.streamId = streamId;
        this.sequence = sequence;
        this.type = type;
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.clear = clear;
        this.sealed = sealed;
    }
}
