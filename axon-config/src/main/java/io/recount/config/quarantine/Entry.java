package io.recount.config.quarantine;

import io.recount.domain.quarantine.QuarantineStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that a command is about, with its payload where that can be read. */
final class Entry {
    final UUID id;
    final String source;
    final Instant receivedAt;
    final QuarantineStatus status;
    final byte @Nullable [] payload;

    Entry(UUID id, String source, Instant receivedAt, QuarantineStatus status, byte @Nullable [] payload) {
        this.id = id;
        this.source = source;
        this.receivedAt = receivedAt;
        this.status = status;
        this.payload = payload;
    }
}
