package io.recount.commands.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry.
 *
 * @param reason code of the rule it breaks, null where it breaks none
 * @param path JSON pointer of the field that breaks it, null without a reason
 * @param detail one sentence for a person; null where the outcome says all
 * @param payload as a repair leaves it, for the first of a dry run; else null
 */
public record HandledEntry(
        UUID id,
        EntryOutcome outcome,
        @Nullable String reason,
        @Nullable String path,
        @Nullable String detail,
        @Nullable Object payload) {
    public static HandledEntry of(UUID id, EntryOutcome outcome) {
        return new HandledEntry(id, outcome, null, null, null, null);
    }

    public static HandledEntry of(UUID id, EntryOutcome outcome, String detail) {
        return new HandledEntry(id, outcome, null, null, detail, null);
    }

    public static HandledEntry failing(UUID id, String reason, String path, String detail) {
        return new HandledEntry(id, EntryOutcome.FAILING, reason, path, detail, null);
    }

    /** The same, showing the payload. */
    public HandledEntry showing(@Nullable Object shown) {
        return new HandledEntry(id, outcome, reason, path, detail, shown);
    }
}
