package io.recount.config.mongo;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as bytes, whose sizes are counted exactly: an estimate would let pages grow without being split. */
final class Documents extends BasicDataType<byte[]> {

    private static final int ARRAY_HEADER = 24;

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public int getMemory(byte[] document) {
        return ARRAY_HEADER + document.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.putVarInt(document.length).put(document);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] document = new byte[DataUtils.readVarInt(in)];
        in.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
