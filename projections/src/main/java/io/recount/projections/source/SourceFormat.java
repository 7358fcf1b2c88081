package io.recount.projections.source;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.bson.WellFormed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;

/** States as BSON documents; fields are read in the order in which they are written. */
final class SourceFormat {
    private SourceFormat() {}

    static byte[] bytes(SourceHead head) {
        return BsonBytes.write(writer -> {
            writer.writeInt64("position", head.position);
            writer.writeInt64("first", head.first);
            writer.writeInt64("last", head.last);
        });
    }

    static SourceHead head(byte[] bytes) {
        return BsonBytes.read(
                bytes,
                reader -> new SourceHead(
                        reader.readInt64("position"), reader.readInt64("first"), reader.readInt64("last")));
    }

    static byte[] bytes(SourceDay day) {
        return BsonBytes.write(writer -> {
            writer.writeInt64("position", day.position);
            writer.writeInt64("accepted", day.accepted);
            writer.writeInt64("unnamed", day.unnamed);
            writer.writeStartArray("gaps");
            day.gaps.counts().forEach((bucket, count) -> {
                writer.writeInt32(bucket);
                writer.writeInt64(count);
            });
            writer.writeEndArray();
            writer.writeStartArray("volumes");
            day.volumes.forEach((label, volume) -> {
                writer.writeString(label.kind());
                writer.writeString(WellFormed.text(label.event()));
                writer.writeInt64(volume.count());
                writer.writeBoolean(volume.isCommon());
                writer.writeStartArray();
                volume.few().forEach(customer -> writer.writeString(customer.toString()));
                writer.writeEndArray();
            });
            writer.writeEndArray();
        });
    }

    static SourceDay day(LocalDate day, byte[] bytes) {
        return BsonBytes.read(bytes, reader -> {
            long position = reader.readInt64("position");
            long accepted = reader.readInt64("accepted");
            long unnamed = reader.readInt64("unnamed");
            reader.readName("gaps");
            var gaps = gaps(reader);
            reader.readName("volumes");
            return new SourceDay(day, position, accepted, unnamed, volumes(reader), gaps);
        });
    }

    private static Gaps gaps(BsonReader reader) {
        var gaps = new Gaps();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            int bucket = reader.readInt32();
            gaps.add(bucket, reader.readInt64());
        }
        reader.readEndArray();
        return gaps;
    }

    private static Map<Label, Volume> volumes(BsonReader reader) {
        var volumes = new LinkedHashMap<Label, Volume>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var label = new Label(reader.readString(), reader.readString());
            long count = reader.readInt64();
            boolean common = reader.readBoolean();
            volumes.put(label, new Volume(count, common, customers(reader)));
        }
        reader.readEndArray();
        return volumes;
    }

    private static List<CustomerId> customers(BsonReader reader) {
        var customers = new ArrayList<CustomerId>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            customers.add(CustomerId.parse(reader.readString()));
        }
        reader.readEndArray();
        return customers;
    }
}
