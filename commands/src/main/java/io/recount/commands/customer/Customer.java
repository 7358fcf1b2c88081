package io.recount.commands.customer;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.TraitsSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer's past means for its next command: no more than decisions need. */
public final class Customer {
    private final AcceptedMessages accepted = new AcceptedMessages();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private @Nullable CustomerId successor;
    private boolean erased;

    /** Takes in one more event of the past. */
    public void evolve(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered e -> identifiers.addAll(e.identifiers());
            case IdentifiersLinked e -> identifiers.addAll(e.identifiers());
            case TraitsSet e -> accepted.add(e.provenance().fingerprint());
            case InteractionRecorded e -> accepted.add(e.provenance().fingerprint());
            case AccountAssigned e -> accepted.add(e.provenance().fingerprint());
            case HistoryHandedOver e -> successor = e.successorId();
            case HistoryAdopted e -> adopt(e);
            case ErasedEvent e -> erased = true;
        }
    }

    /** Whether a message with this fingerprint is part of the history. */
    public boolean hasAccepted(long fingerprint) {
        return accepted.contains(fingerprint);
    }

    /** Everything the customer is called by, in the order in which it was learnt. */
    public Set<Identifier> identifiers() {
        return Collections.unmodifiableSet(identifiers);
    }

    public boolean hasUserId() {
        return identifiers.stream().anyMatch(Identifier::isUserId);
    }

    /** Who goes on with this history, null while it is open. */
    public @Nullable CustomerId successor() {
        return successor;
    }

    /** Whether the key to the past is gone. */
    public boolean isErased() {
        return erased;
    }

    /** The state as data, for a snapshot. */
    public CustomerSnapshot toSnapshot() {
        return new CustomerSnapshot(identifiers, accepted.toArray(), successor);
    }

    /** The state of which a snapshot was taken. */
    public static Customer of(CustomerSnapshot snapshot) {
        var customer = new Customer();
        customer.identifiers.addAll(snapshot.identifiers());
        for (long fingerprint : snapshot.fingerprints()) {
            customer.accepted.add(fingerprint);
        }
        customer.successor = snapshot.successor();
        return customer;
    }

    private void adopt(HistoryAdopted event) {
        identifiers.addAll(event.identifiers());
        addAll(event.fingerprints());
    }

    private void addAll(Collection<Long> fingerprints) {
        fingerprints.forEach(accepted::add);
    }
}
