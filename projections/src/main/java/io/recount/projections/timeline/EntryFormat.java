package io.recount.projections.timeline;

import static org.bson.UuidRepresentation.STANDARD;

import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.bson.JsonValues;
import io.recount.projections.bson.Micros;
import io.recount.projections.bson.WellFormed;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.jspecify.annotations.Nullable;

/** What a timeline shows of an event, as a BSON document that nobody opens but who shows it. */
final class EntryFormat {
    private EntryFormat() {}

    static byte[] encode(LoggedEvent logged, InteractionRecorded event) {
        var provenance = event.provenance();
        var interaction = event.interaction();
        var name = interaction.name();
        return BsonBytes.write(writer -> {
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
        });
    }

    static TimelineEntry view(Place place, byte[] body) {
        return BsonBytes.read(body, reader -> view(place, reader));
    }

    private static TimelineEntry view(Place place, BsonReader reader) {
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
