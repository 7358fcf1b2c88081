package io.recount.commands.customer.record;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.OpenHistoriesOnly;
import io.recount.commands.customer.SameMessageTwiceIsOneFact;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.InteractionRecorded;
import java.util.List;

/** Decides on {@link RecordInteraction}. */
public final class RecordingInteractions {
    private RecordingInteractions() {}

    /** Interactions are kept as told, once per message. */
    public static List<CustomerEvent> decide(Customer customer, RecordInteraction command) {
        OpenHistoriesOnly.check(customer);
        var event = new InteractionRecorded(
                command.customerId(), command.provenance(), command.interaction(), command.envelope());
        return SameMessageTwiceIsOneFact.unlessKnown(
                customer, command.provenance().fingerprint(), event);
    }
}
