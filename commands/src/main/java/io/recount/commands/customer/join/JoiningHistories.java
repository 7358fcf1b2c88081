package io.recount.commands.customer.join;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.OnlyCustomersWithoutUserIdHandOver;
import io.recount.commands.customer.OpenHistoriesOnly;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import java.util.List;

/** Decides on {@link HandOverHistory} and {@link AdoptHistory}. */
public final class JoiningHistories {
    private JoiningHistories() {}

    /** A history is handed over once, and only by a customer without a user id. */
    public static List<CustomerEvent> decide(Customer customer, HandOverHistory command) {
        OpenHistoriesOnly.check(customer);
        OnlyCustomersWithoutUserIdHandOver.check(customer);
        return List.of(new HistoryHandedOver(command.customerId(), command.provenance(), command.successorId()));
    }

    /** The successor takes over names and fingerprints, so that nothing the predecessor knew is asked twice. */
    public static List<CustomerEvent> decide(Customer customer, AdoptHistory command) {
        OpenHistoriesOnly.check(customer);
        return List.of(new HistoryAdopted(
                command.customerId(),
                command.provenance(),
                command.predecessorId(),
                command.identifiers(),
                command.fingerprints()));
    }
}
