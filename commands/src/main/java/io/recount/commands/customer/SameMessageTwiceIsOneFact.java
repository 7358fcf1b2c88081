package io.recount.commands.customer;

import io.recount.domain.customer.CustomerEvent;
import java.util.List;

/** Senders repeat messages until they are answered; a repeat changes nothing, however late it comes. */
public final class SameMessageTwiceIsOneFact {
    private SameMessageTwiceIsOneFact() {}

    /** The event, unless a message with that fingerprint is part of the history. */
    public static List<CustomerEvent> unlessKnown(Customer customer, long fingerprint, CustomerEvent event) {
        return customer.hasAccepted(fingerprint) ? List.of() : List.of(event);
    }
}
