package io.recount.commands.customer;

import io.recount.domain.rule.RuleViolated;

/** What is told of an erased person is not kept. */
public final class ErasedCustomersAcceptNothing {
    public static final String CODE = "CUSTOMER_ERASED";

    private ErasedCustomersAcceptNothing() {}

    static void check(Customer customer) {
        if (customer.isErased()) {
            throw new RuleViolated(CODE, "the customer was erased; nothing more is recorded");
        }
    }
}
