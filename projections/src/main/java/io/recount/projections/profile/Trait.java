package io.recount.projections.profile;

import io.recount.projections.bson.BsonBytes;
import io.recount.projections.bson.JsonValues;
import io.recount.projections.bson.Micros;
import java.util.Comparator;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.jspecify.annotations.Nullable;

/**
 * A trait as the profile's state holds it: its value stays encoded, since folding never looks at it.
 *
 * @param value a BSON document around the JSON value; null for a trait taken away, kept so that an older value that
 *     arrives late does not bring it back
 */
record Trait(@Nullable BsonBinary value, UUID eventId, long position, String source, long occurredAt, long recordedAt) {
    static final Comparator<Trait> BY_TIME =
            Comparator.comparingLong(Trait::occurredAt).thenComparingLong(Trait::position);
    private static final String VALUE = "v";
    private static final int EXTRA_BYTES = 96;

    static Trait newest(Trait one, Trait other) {
        return BY_TIME.compare(one, other) >= 0 ? one : other;
    }

    boolean isNewerThan(Trait other) {
        return BY_TIME.compare(this, other) > 0;
    }

    /** Bytes it takes in a profile at most. */
    int size(String name) {
        int size = value == null ? 0 : value.getData().length;
        return Traits.utf8Bound(name) + Traits.utf8Bound(source) + size + EXTRA_BYTES;
    }

    static @Nullable BsonBinary encoded(@Nullable Object json) {
        if (json == null) {
            return null;
        }
        return new BsonBinary(BsonBytes.write(writer -> {
            writer.writeName(VALUE);
            JsonValues.write(writer, json);
        }));
    }

    /** The trait for readers; null where it was taken away. */
    @Nullable TraitView view() {
        if (value == null) {
            return null;
        }
        return new TraitView(
                decoded(value), eventId, position, source, Micros.toInstant(occurredAt), Micros.toInstant(recordedAt));
    }

    /** The JSON value that was encoded; null for none. */
    static @Nullable Object decoded(@Nullable BsonBinary value) {
        return value == null ? null : BsonBytes.<@Nullable Object>read(value.getData(), Trait::decoded);
    }

    private static @Nullable Object decoded(BsonReader reader) {
        reader.readName(VALUE);
        return JsonValues.read(reader);
    }
}
