package io.recount.config.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Document ids and index keys as BSON, in place of Java serialization, which would run for every comparison.
 *
 * <p>Texts come first and sort as texts; all others sort by their bytes. The order means nothing to queries.
 */
final class Keys extends BasicDataType<Object> {

    /** No BSON type has this number; it stands for a field that is not there. */
    private static final byte MISSING = 0x70;

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        Object a = single(left);
        Object b = single(right);
        if (a instanceof String text && b instanceof String other) {
            return text.compareTo(other);
        }
        if (a instanceof String || b instanceof String) {
            return a instanceof String ? -1 : 1;
        }
        return Arrays.compareUnsigned(bytes(left), bytes(right));
    }

    private static Object single(Object key) {
        return key instanceof KeyValue values && values.size() == 1 && values.get(0) instanceof String text
                ? text
                : key;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public int getMemory(Object key) {
        return single(key) instanceof String text ? 64 + 2 * text.length() : 160;
    }

    /** Nearly all keys are texts; a length of zero, which no other key has, stands before them. */
    @Override
    public void write(WriteBuffer out, Object key) {
        if (key instanceof String text) {
            out.putVarInt(0).putVarInt(text.length()).putStringData(text, text.length());
            return;
        }
        byte[] bytes = bytes(key);
        out.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        if (length == 0) {
            return DataUtils.readString(in, DataUtils.readVarInt(in));
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        int values = buffer.readUnsignedByte();
        return values == 0 ? value(buffer) : keyValue(buffer, values);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private static byte[] bytes(Object key) {
        ByteBuf buffer = Unpooled.buffer(64);
        if (key instanceof KeyValue values) {
            buffer.writeByte(values.size());
            values.forEach(value -> put(value, buffer));
        } else {
            buffer.writeByte(0);
            put(key, buffer);
        }
        return Arrays.copyOf(buffer.array(), buffer.writerIndex());
    }

    private static void put(Object value, ByteBuf buffer) {
        byte type = value instanceof Missing ? MISSING : BsonEncoder.determineType(value);
        buffer.writeByte(type);
        if (type != MISSING) {
            BsonEncoder.encodeValue(type, value, buffer);
        }
    }

    private static KeyValue keyValue(ByteBuf buffer, int values) {
        List<Object> read = new ArrayList<>(values);
        for (int value = 0; value < values; value++) {
            read.add(value(buffer));
        }
        return new KeyValue(read);
    }

    private static Object value(ByteBuf buffer) {
        byte type = buffer.readByte();
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, buffer);
    }
}
