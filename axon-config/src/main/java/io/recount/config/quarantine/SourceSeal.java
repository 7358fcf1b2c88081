package io.recount.config.quarantine;

import io.recount.config.sealing.Seal;
import io.recount.config.sealing.SealBroken;
import io.recount.config.sealing.SubjectKeys;
import io.recount.ingestion.quarantine.QuarantineTable;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Seals and opens what quarantine keeps, under the key of the source. */
public final class SourceSeal {
    private final Function<String, UUID> sourceIds;
    private final SubjectKeys keys;

    /**
     * @param sourceIds from the slug of a source to its id
     */
    public SourceSeal(Function<String, UUID> sourceIds, SubjectKeys keys) {
        this.sourceIds = sourceIds;
        this.keys = keys;
    }

    byte[] seal(String source, UUID id, byte[] clear) {
        var key = keys.find(sourceIds.apply(source))
                .orElseThrow(() -> new IllegalStateException("the source has no key; was it destroyed?"));
        return Seal.seal(key, QuarantineTable.associated(id), clear);
    }

    /** What was sealed; null where there is nothing or it cannot be read any more. */
    byte @Nullable [] open(String source, UUID id, byte @Nullable [] sealed) {
        var key = sealed == null ? null : keys.find(sourceIds.apply(source)).orElse(null);
        if (sealed == null || key == null) {
            return null;
        }
        try {
            return Seal.open(key, QuarantineTable.associated(id), sealed);
        } catch (SealBroken e) {
            return null;
        }
    }
}
