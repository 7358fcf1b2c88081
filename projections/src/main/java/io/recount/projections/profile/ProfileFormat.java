package io.recount.projections.profile;

import static org.bson.UuidRepresentation.STANDARD;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.customer.StateFormat;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A profile's state as one BSON document; fields are read in the order in which they are written. */
public final class ProfileFormat implements StateFormat<ProfileState> {
    @Override
    public ProfileState empty(CustomerId id) {
        return new ProfileState();
    }

    @Override
    public byte[] encode(ProfileState state) {
        return BsonBytes.write(writer -> {
            writer.writeInt64("position", state.position);
            writer.writeInt64("first", state.firstSeen);
            writer.writeInt64("last", state.lastSeen);
            writer.writeStartArray("sources");
            state.sources.forEach(writer::writeString);
            writer.writeEndArray();
            writer.writeStartArray("identifiers");
            state.identifiers.learntAt().forEach((identifier, learntAt) -> {
                writer.writeString(identifier.type());
                writer.writeString(identifier.value());
                writer.writeInt64(learntAt);
            });
            writer.writeEndArray();
            writer.writeStartArray("counters");
            state.counters.forEach((kind, count) -> {
                writer.writeString(kind.storedName());
                writer.writeInt64(count);
            });
            writer.writeEndArray();
            writer.writeStartArray("traits");
            state.traits.byName().forEach((name, trait) -> write(writer, name, trait));
            writer.writeEndArray();
            writer.writeStartArray("account");
            if (state.account != null) {
                writer.writeString(state.account.id());
                writer.writeInt64(state.account.occurredAt());
                writer.writeInt64(state.account.position());
            }
            writer.writeEndArray();
            writer.writeStartArray("joined");
            state.joined.forEach(joined -> writer.writeBinaryData(new BsonBinary(joined.value(), STANDARD)));
            writer.writeEndArray();
        });
    }

    @Override
    public ProfileState decode(CustomerId id, byte[] bytes) {
        return BsonBytes.read(bytes, reader -> {
            var state = new ProfileState();
            state.position = reader.readInt64("position");
            state.firstSeen = reader.readInt64("first");
            state.lastSeen = reader.readInt64("last");
            each(reader, "sources", () -> state.sources.add(reader.readString()));
            each(reader, "identifiers", () -> {
                var identifier = new Identifier(reader.readString(), reader.readString());
                state.identifiers.learn(identifier, reader.readInt64());
            });
            each(
                    reader,
                    "counters",
                    () -> state.counters.put(InteractionKind.ofStoredName(reader.readString()), reader.readInt64()));
            each(reader, "traits", () -> state.traits.tell(reader.readString(), readTrait(reader)));
            each(
                    reader,
                    "account",
                    () -> state.account = new Account(reader.readString(), reader.readInt64(), reader.readInt64()));
            each(
                    reader,
                    "joined",
                    () -> state.joined.add(
                            new CustomerId(reader.readBinaryData().asUuid(STANDARD))));
            return state;
        });
    }

    private static void write(BsonWriter writer, String name, Trait trait) {
        writer.writeString(name);
        if (trait.value() == null) {
            writer.writeNull();
        } else {
            writer.writeBinaryData(trait.value());
        }
        writer.writeBinaryData(new BsonBinary(trait.eventId(), STANDARD));
        writer.writeInt64(trait.position());
        writer.writeString(trait.source());
        writer.writeInt64(trait.occurredAt());
        writer.writeInt64(trait.recordedAt());
    }

    private static Trait readTrait(BsonReader reader) {
        BsonBinary value = null;
        if (reader.readBsonType() == BsonType.NULL) {
            reader.readNull();
        } else {
            value = reader.readBinaryData();
        }
        return new Trait(
                value,
                reader.readBinaryData().asUuid(STANDARD),
                reader.readInt64(),
                reader.readString(),
                reader.readInt64(),
                reader.readInt64());
    }

    private static void each(BsonReader reader, String name, Runnable element) {
        reader.readName(name);
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            element.run();
        }
        reader.readEndArray();
    }
}
