package io.recount.projections.profile;

import static io.recount.projections.documents.KeyedDocuments.ID;
import static org.bson.UuidRepresentation.STANDARD;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.bson.Micros;
import io.recount.projections.bson.WellFormed;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A change as a document of its own: what it shows is one binary value that nobody opens but who shows it. */
final class TraitChangeFormat {
    private static final String CHANGE = "change";

    private TraitChangeFormat() {}

    static BsonDocument document(ToldTrait change) {
        var told = change.told();
        var known = change.isOutdated() ? null : change.known();
        var bytes = BsonBytes.write(writer -> {
            writer.writeInt64("position", told.position());
            writer.writeBoolean("outdated", change.isOutdated());
            writer.writeName("value");
            write(writer, told.value());
            writer.writeName("replaced");
            write(writer, known == null ? null : known.value());
            writer.writeName("by");
            write(writer, known == null ? null : new BsonBinary(known.eventId(), STANDARD));
            writer.writeBinaryData("event", new BsonBinary(told.eventId(), STANDARD));
            writer.writeString("source", told.source());
            writer.writeString("message", WellFormed.text(change.messageId()));
            writer.writeInt64("occurred", told.occurredAt());
            writer.writeInt64("recorded", told.recordedAt());
        });
        var key = TraitChangeKey.of(change.customer(), change.name(), told.position());
        return new BsonDocument(ID, new BsonString(key)).append(CHANGE, new BsonBinary(bytes));
    }

    static TraitChange view(CustomerId customer, BsonDocument document) {
        return BsonBytes.read(document.getBinary(CHANGE).getData(), reader -> view(customer, reader));
    }

    private static TraitChange view(CustomerId customer, BsonReader reader) {
        long position = reader.readInt64("position");
        boolean outdated = reader.readBoolean("outdated");
        var value = Trait.decoded(read(reader, "value"));
        var replaced = Trait.decoded(read(reader, "replaced"));
        var by = read(reader, "by");
        return new TraitChange(
                customer,
                value,
                outdated,
                replaced,
                by == null ? null : by.asUuid(STANDARD),
                uuid(reader),
                position,
                reader.readString("source"),
                reader.readString("message"),
                Micros.toInstant(reader.readInt64("occurred")),
                Micros.toInstant(reader.readInt64("recorded")));
    }

    private static UUID uuid(BsonReader reader) {
        return reader.readBinaryData("event").asUuid(STANDARD);
    }

    private static void write(BsonWriter writer, @Nullable BsonBinary value) {
        if (value == null) {
            writer.writeNull();
        } else {
            writer.writeBinaryData(value);
        }
    }

    private static @Nullable BsonBinary read(BsonReader reader, String name) {
        reader.readName(name);
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return reader.readBinaryData();
    }
}
