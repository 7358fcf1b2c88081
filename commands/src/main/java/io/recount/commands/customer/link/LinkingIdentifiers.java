package io.recount.commands.customer.link;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.OpenHistoriesOnly;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.IdentifiersLinked;
import java.util.List;

/** Decides on {@link LinkIdentifiers}. */
public final class LinkingIdentifiers {
    private LinkingIdentifiers() {}

    /** Only names that are new to the customer are an event. */
    public static List<CustomerEvent> decide(Customer customer, LinkIdentifiers command) {
        OpenHistoriesOnly.check(customer);
        var unknown = command.identifiers().stream()
                .filter(identifier -> !customer.identifiers().contains(identifier))
                .distinct()
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of(new IdentifiersLinked(command.customerId(), command.provenance(), unknown));
    }
}
