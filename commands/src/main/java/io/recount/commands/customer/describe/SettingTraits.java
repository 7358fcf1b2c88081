package io.recount.commands.customer.describe;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.OpenHistoriesOnly;
import io.recount.commands.customer.SameMessageTwiceIsOneFact;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.TraitsSet;
import java.util.List;

/** Decides on {@link SetTraits}. */
public final class SettingTraits {
    private SettingTraits() {}

    /** Traits are kept as told, once per message. */
    public static List<CustomerEvent> decide(Customer customer, SetTraits command) {
        OpenHistoriesOnly.check(customer);
        var event = new TraitsSet(command.customerId(), command.provenance(), command.traits(), command.envelope());
        return SameMessageTwiceIsOneFact.unlessKnown(
                customer, command.provenance().fingerprint(), event);
    }
}
