package io.recount.projections.catalogue;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.projections.bson.BsonBytes;
import java.util.Locale;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** States as documents; what is inside a state is read in the order in which it is written. */
final class CatalogueFormat {
    static final String SOURCE = "source";

    private CatalogueFormat() {}

    /** Sorts events by source, call and name. */
    static String id(String source, TrackedEvent event) {
        var call = source + '/' + event.call().name().toLowerCase(Locale.ROOT);
        return event.name() == null ? call : call + '/' + event.name();
    }

    static BsonDocument encode(EventState state) {
        var name = state.event.name();
        return new BsonDocument(ID, new BsonString(id(state.source, state.event)))
                .append(SOURCE, new BsonString(state.source))
                .append("call", new BsonString(state.event.call().name()))
                .append("name", name == null ? BsonNull.VALUE : new BsonString(name))
                .append("state", new BsonBinary(BsonBytes.write(writer -> {
                    writer.writeInt64("position", state.position);
                    writer.writeInt32("taken", state.room.taken);
                    writer.writeInt64("away", state.room.turnedAway);
                    writer.writeName("root");
                    write(writer, state.root);
                })));
    }

    static EventState decodeEvent(BsonDocument document) {
        var name = document.get("name") instanceof BsonString text ? text.getValue() : null;
        var event = new TrackedEvent(CallType.valueOf(document.getString("call").getValue()), name);
        var state = new EventState(document.getString(SOURCE).getValue(), event);
        return BsonBytes.read(document.getBinary("state").getData(), reader -> {
            state.position = reader.readInt64("position");
            state.room.taken = reader.readInt32("taken");
            state.room.turnedAway = reader.readInt64("away");
            reader.readName("root");
            read(reader, state.root);
            return state;
        });
    }

    static BsonDocument encode(SourceState state) {
        return new BsonDocument(ID, new BsonString(state.source))
                .append("position", new BsonInt64(state.position))
                .append("other", new BsonInt64(state.otherEvents));
    }

    static SourceState decodeSource(BsonDocument document) {
        var state = new SourceState(document.getString(ID).getValue());
        state.position = document.getInt64("position").getValue();
        state.otherEvents = document.getInt64("other").getValue();
        return state;
    }

    private static void write(BsonWriter writer, PropertyState state) {
        writer.writeStartArray();
        writer.writeInt64(state.events);
        writer.writeInt64(state.firstSeen);
        writer.writeInt64(state.lastSeen);
        for (long count : state.types) {
            writer.writeInt64(count);
        }
        write(writer, state.senders);
        writer.writeDouble(state.range.smallest);
        writer.writeDouble(state.range.largest);
        writer.writeBoolean(state.choices.isFree);
        writer.writeStartArray();
        for (var choice : state.choices.all) {
            writer.writeInt64(choice.fingerprint);
            writer.writeInt64(choice.count);
            write(writer, choice.text);
            write(writer, choice.senders);
        }
        writer.writeEndArray();
        writer.writeStartArray();
        state.fields.forEach((name, field) -> {
            writer.writeString(name);
            write(writer, field);
        });
        writer.writeEndArray();
        if (state.element != null) {
            write(writer, state.element);
        }
        writer.writeEndArray();
    }

    private static void write(BsonWriter writer, Senders senders) {
        var known = senders.toBson();
        if (known == null) {
            writer.writeNull();
        } else {
            writer.writeBinaryData(known);
        }
    }

    private static void write(BsonWriter writer, @Nullable String text) {
        if (text == null) {
            writer.writeNull();
        } else {
            writer.writeString(text);
        }
    }

    private static void read(BsonReader reader, PropertyState state) {
        reader.readStartArray();
        state.events = reader.readInt64();
        state.firstSeen = reader.readInt64();
        state.lastSeen = reader.readInt64();
        for (int i = 0; i < state.types.length; i++) {
            state.types[i] = reader.readInt64();
        }
        state.senders = readSenders(reader);
        state.range.smallest = reader.readDouble();
        state.range.largest = reader.readDouble();
        state.choices.isFree = reader.readBoolean();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            state.choices.all.add(
                    new Choice(reader.readInt64(), reader.readInt64(), readText(reader), readSenders(reader)));
        }
        reader.readEndArray();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var name = reader.readString();
            reader.readBsonType();
            var field = PropertyState.fieldNamed(name);
            read(reader, field);
            state.fields.put(name, field);
        }
        reader.readEndArray();
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            state.element = state.newElement();
            read(reader, state.element);
        }
        reader.readEndArray();
    }

    private static Senders readSenders(BsonReader reader) {
        if (reader.readBsonType() == BsonType.NULL) {
            reader.readNull();
            return Senders.of(null);
        }
        return Senders.of(reader.readBinaryData());
    }

    private static @Nullable String readText(BsonReader reader) {
        if (reader.readBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return reader.readString();
    }
}
