package io.recount.config.stored;

import io.recount.commands.customer.CustomerSnapshot;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as JSON.
 *
 * @param fingerprints eight bytes each, ascending, in base64
 */
record StoredSnapshot(
        List<Identifier> identifiers,
        String fingerprints,
        @Nullable CustomerId successor) {

    static StoredSnapshot of(CustomerSnapshot snapshot) {
        var bytes = ByteBuffer.allocate(snapshot.fingerprints().length * Long.BYTES);
        bytes.asLongBuffer().put(snapshot.fingerprints());
        return new StoredSnapshot(
                snapshot.identifiers(), Base64.getEncoder().encodeToString(bytes.array()), snapshot.successor());
    }

    CustomerSnapshot toSnapshot() {
        var longs = ByteBuffer.wrap(Base64.getDecoder().decode(fingerprints)).asLongBuffer();
        var array = new long[longs.remaining()];
        longs.get(array);
        return new CustomerSnapshot(identifiers, array, successor);
    }
}
