package io.recount.commands.customer.assign;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.OpenHistoriesOnly;
import io.recount.commands.customer.SameMessageTwiceIsOneFact;
import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import java.util.List;

/** Decides on {@link AssignAccount}. */
public final class AssigningAccounts {
    private AssigningAccounts() {}

    /** Ties are kept as told, once per message. */
    public static List<CustomerEvent> decide(Customer customer, AssignAccount command) {
        OpenHistoriesOnly.check(customer);
        var event = new AccountAssigned(
                command.customerId(), command.provenance(), command.accountId(), command.traits(), command.envelope());
        return SameMessageTwiceIsOneFact.unlessKnown(
                customer, command.provenance().fingerprint(), event);
    }
}
