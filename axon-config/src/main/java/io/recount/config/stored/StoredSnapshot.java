package io.recount.config.stored;

import io.recount.commands.customer.CustomerSnapshot;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small part of a snapshot, which is JSON. The fingerprints stand before it as they are, since a long history has 800 KB of them:
 * their number in four bytes, then eight bytes each.
 */
record StoredSnapshot(
        List<Identifier> identifiers, @Nullable CustomerId successor) {

    static StoredSnapshot of(CustomerSnapshot snapshot) {
        return new StoredSnapshot(snapshot.identifiers(), snapshot.successor());
    }

    static byte[] join(long[] fingerprints, byte[] json) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + fingerprints.length * Long.BYTES + json.length);
        bytes.putInt(fingerprints.length).asLongBuffer().put(fingerprints);
        return bytes.put(bytes.limit() - json.length, json).array();
    }

    /** The fingerprints; the buffer stands at the JSON afterwards. */
    static long[] fingerprints(ByteBuffer bytes) {
        var fingerprints = new long[bytes.getInt()];
        bytes.asLongBuffer().get(fingerprints);
        bytes.position(bytes.position() + fingerprints.length * Long.BYTES);
        return fingerprints;
    }
}
