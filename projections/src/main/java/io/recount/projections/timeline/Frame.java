package io.recount.projections.timeline;

import static org.bson.UuidRepresentation.STANDARD;

import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.bson.JsonValues;
import io.recount.projections.bson.Micros;
import io.recount.projections.bson.WellFormed;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** One entry: its place, by which frames are kept in order, and the rest as a BSON document nobody opens while folding. */
final class Frame {
    private static final int PLACE_BYTES = 2 * Long.BYTES;

    private final Place place;
    private final byte[] body;

    private Frame(Place place, byte[] body) {
        this.place = place;
        this.body = body;
    }

    static Frame of(LoggedEvent logged, InteractionRecorded event) {
        var provenance = event.provenance();
        var interaction = event.interaction();
        var place = new Place(Micros.of(provenance.occurredAt()), logged.position());
        var name = interaction.name();
        return new Frame(place, BsonBytes.write(writer -> {
            writer.writeString("kind", interaction.kind().storedName());
            if (name != null) {
                writer.writeString("name", WellFormed.text(name));
            }
            writer.writeName("data");
            JsonValues.writeMembers(writer, interaction.fields());
            writer.writeBinaryData("event", new BsonBinary(logged.eventId(), STANDARD));
            writer.writeString("message", provenance.messageId());
            writer.writeString("source", provenance.source());
            writer.writeInt64("recorded", Micros.of(logged.recordedAt()));
        }));
    }

    static Frame read(ByteBuffer bytes) {
        var place = new Place(bytes.getLong(), bytes.getLong());
        // A BSON document begins with its own length, lowest byte first.
        var body = new byte[Integer.reverseBytes(bytes.getInt(bytes.position()))];
        bytes.get(body);
        return new Frame(place, body);
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(place.occurredAt()).putLong(place.position()).put(body);
    }

    int size() {
        return PLACE_BYTES + body.length;
    }

    Place place() {
        return place;
    }

    String kind() {
        return new RawBsonDocument(body).getString("kind").getValue();
    }

    TimelineEntry view() {
        return BsonBytes.read(body, this::view);
    }

    private TimelineEntry view(BsonReader reader) {
        InteractionKind kind = InteractionKind.ofStoredName(reader.readString("kind"));
        @Nullable String name = null;
        reader.readBsonType();
        if (reader.readName().equals("name")) {
            name = reader.readString();
            reader.readName("data");
        }
        var data = JsonValues.readMembers(reader);
        return new TimelineEntry(
                place.view(),
                kind,
                name,
                data,
                uuid(reader),
                reader.readString("message"),
                reader.readString("source"),
                Micros.toInstant(reader.readInt64("recorded")));
    }

    private static UUID uuid(BsonReader reader) {
        return reader.readBinaryData("event").asUuid(STANDARD);
    }
}
