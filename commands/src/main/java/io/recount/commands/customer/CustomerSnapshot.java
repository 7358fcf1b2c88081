package io.recount.commands.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's state at one place of its stream, so that a long history need not be read again. */
public final class CustomerSnapshot {
    private final List<Identifier> identifiers;
    private final long[] fingerprints;
    private final @Nullable CustomerId successor;

    /** Takes over the array. */
    public CustomerSnapshot(Collection<Identifier> identifiers, long[] fingerprints, @Nullable CustomerId successor) {
        this.identifiers = List.copyOf(identifiers);
        this.fingerprints = fingerprints;
        this.successor = successor;
    }

    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** Fingerprints of the accepted messages, in ascending order; not to be changed. */
    public long[] fingerprints() {
        return fingerprints;
    }

    public @Nullable CustomerId successor() {
        return successor;
    }
}
