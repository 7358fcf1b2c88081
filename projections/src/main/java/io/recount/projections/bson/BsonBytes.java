package io.recount.projections.bson;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonBinaryWriterSettings;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.BsonWriterSettings;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** One BSON document as bytes of its own, kept inside a binary field. */
public final class BsonBytes {
    /** JSON of any depth that a parser let through is written. */
    private static final BsonWriterSettings ANY_DEPTH = new BsonWriterSettings(Integer.MAX_VALUE);

    private static final int USUAL_SIZE = 1024;

    private BsonBytes() {}

    /** Bytes of a document whose fields the body writes. */
    public static byte[] write(Consumer<BsonWriter> body) {
        try (var out = new BasicOutputBuffer(USUAL_SIZE);
                var writer = new BsonBinaryWriter(ANY_DEPTH, new BsonBinaryWriterSettings(), out)) {
            writer.writeStartDocument();
            body.accept(writer);
            writer.writeEndDocument();
            return out.toByteArray();
        }
    }

    /** Reads a document's fields in the order in which they were written. */
    public static <T extends @Nullable Object> T read(ByteBuffer bytes, Function<BsonReader, T> body) {
        try (var reader = new BsonBinaryReader(bytes)) {
            reader.readStartDocument();
            T result = body.apply(reader);
            reader.readEndDocument();
            return result;
        }
    }

    public static <T extends @Nullable Object> T read(byte[] bytes, Function<BsonReader, T> body) {
        return read(ByteBuffer.wrap(bytes), body);
    }
}
