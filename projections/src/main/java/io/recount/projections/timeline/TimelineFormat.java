package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.bson.BsonBytes;
import io.recount.projections.customer.StateFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A timeline's own document: the directory of its buckets in rows of fixed size, and the newest entries. */
final class TimelineFormat implements StateFormat<History> {
    private static final int ROW_BYTES = 4 * Long.BYTES + 2 * Integer.BYTES;

    private final BucketDocuments buckets;

    TimelineFormat(BucketDocuments buckets) {
        this.buckets = buckets;
    }

    @Override
    public History empty(CustomerId id) {
        return new History(id, buckets);
    }

    @Override
    public byte[] encode(History history) {
        return BsonBytes.write(writer -> {
            writer.writeInt64("position", history.position());
            writeFloor(writer, history.floor());
            writer.writeStartArray("kinds");
            history.kinds().names().forEach(writer::writeString);
            writer.writeEndArray();
            writer.writeBinaryData("buckets", new BsonBinary(directory(history.buckets())));
            writer.writeBinaryData("tail", new BsonBinary(history.tail().toBytes()));
        });
    }

    @Override
    public History decode(CustomerId id, byte[] bytes) {
        return BsonBytes.read(
                bytes,
                reader -> new History(
                        id,
                        buckets,
                        reader.readInt64("position"),
                        readFloor(reader),
                        new KindNumbers(readNames(reader)),
                        buckets(reader.readBinaryData("buckets").getData()),
                        EntryRun.of(reader.readBinaryData("tail").getData())));
    }

    private static void writeFloor(BsonWriter writer, @Nullable Place floor) {
        writer.writeStartArray("floor");
        if (floor != null) {
            writer.writeInt64(floor.occurredAt());
            writer.writeInt64(floor.position());
        }
        writer.writeEndArray();
    }

    private static @Nullable Place readFloor(BsonReader reader) {
        reader.readName("floor");
        reader.readStartArray();
        Place floor = null;
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            floor = new Place(reader.readInt64(), reader.readInt64());
        }
        reader.readEndArray();
        return floor;
    }

    private static List<String> readNames(BsonReader reader) {
        var names = new ArrayList<String>();
        reader.readName("kinds");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            names.add(reader.readString());
        }
        reader.readEndArray();
        return names;
    }

    private static byte[] directory(List<Bucket> buckets) {
        var rows = ByteBuffer.allocate(buckets.size() * ROW_BYTES);
        for (var bucket : buckets) {
            rows.putLong(bucket.first().occurredAt())
                    .putLong(bucket.first().position())
                    .putInt(bucket.count())
                    .putLong(bucket.kinds())
                    .putLong(bucket.name().version())
                    .putInt(bucket.name().ordinal());
        }
        return rows.array();
    }

    private static List<Bucket> buckets(byte[] directory) {
        var rows = ByteBuffer.wrap(directory);
        var buckets = new ArrayList<Bucket>(directory.length / ROW_BYTES);
        while (rows.hasRemaining()) {
            buckets.add(Bucket.stored(
                    new Place(rows.getLong(), rows.getLong()),
                    rows.getInt(),
                    rows.getLong(),
                    new Bucket.Name(rows.getLong(), rows.getInt())));
        }
        return buckets;
    }
}
