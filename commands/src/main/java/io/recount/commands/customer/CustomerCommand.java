package io.recount.commands.customer;

import io.recount.domain.customer.CustomerId;

/** A command about one customer. */
public interface CustomerCommand {
    /** Whose history it may add to. */
    CustomerId customerId();
}
