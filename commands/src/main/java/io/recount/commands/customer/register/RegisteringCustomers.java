package io.recount.commands.customer.register;

import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerRegistered;
import java.util.List;

/** Decides on {@link RegisterCustomer}. */
public final class RegisteringCustomers {
    private RegisteringCustomers() {}

    /** A new history begins with what the customer is called. */
    public static List<CustomerEvent> decide(RegisterCustomer command) {
        return List.of(new CustomerRegistered(command.customerId(), command.provenance(), command.identifiers()));
    }
}
