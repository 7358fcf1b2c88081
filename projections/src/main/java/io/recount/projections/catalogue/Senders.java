package io.recount.projections.catalogue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bson.BsonBinary;
import org.jspecify.annotations.Nullable;

/**
 * Which customers something was seen of, until there are enough of them for it to say nothing about any one. Half of a
 * random id stands for a customer.
 */
final class Senders {
    /** As many distinct customers make something common. */
    static final int ENOUGH = 20;

    /** Null once there are enough. */
    private long @Nullable [] customers;

    Senders() {
        this(new long[0]);
    }

    private Senders(long @Nullable [] customers) {
        this.customers = customers;
    }

    boolean areEnough() {
        return customers == null;
    }

    /** Whether nobody is left of whom it was seen. */
    boolean areNone() {
        return customers != null && customers.length == 0;
    }

    void add(long customer) {
        var known = customers;
        if (known == null || contains(known, customer)) {
            return;
        }
        if (known.length + 1 == ENOUGH) {
            customers = null;
        } else {
            var more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = customer;
            customers = more;
        }
    }

    /** Whether the customer was among them; once there are enough, nobody is known any more. */
    boolean remove(long customer) {
        var known = customers;
        if (known == null || !contains(known, customer)) {
            return false;
        }
        customers = Arrays.stream(known).filter(other -> other != customer).toArray();
        return true;
    }

    @Nullable BsonBinary toBson() {
        var known = customers;
        if (known == null) {
            return null;
        }
        var bytes = ByteBuffer.allocate(known.length * Long.BYTES);
        bytes.asLongBuffer().put(known);
        return new BsonBinary(bytes.array());
    }

    static Senders of(@Nullable BsonBinary stored) {
        if (stored == null) {
            return new Senders(null);
        }
        var known = new long[stored.getData().length / Long.BYTES];
        ByteBuffer.wrap(stored.getData()).asLongBuffer().get(known);
        return new Senders(known);
    }

    private static boolean contains(long[] known, long customer) {
        for (long other : known) {
            if (other == customer) {
                return true;
            }
        }
        return false;
    }
}
