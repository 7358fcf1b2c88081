package io.recount.commands.customer;

import io.recount.domain.rule.RuleViolated;

/** Once a history was handed over, what follows belongs to the successor. */
public final class HandedOverHistoriesStayClosed {
    public static final String CODE = "CUSTOMER_JOINED";

    private HandedOverHistoriesStayClosed() {}

    static void check(Customer customer) {
        if (customer.successor() != null) {
            throw new RuleViolated(CODE, "the customer was joined to " + customer.successor());
        }
    }
}
