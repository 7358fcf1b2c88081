package io.recount.commands.customer;

import io.recount.domain.rule.RuleViolated;

/** Two people who each have a user id are never put together silently. */
public final class OnlyCustomersWithoutUserIdHandOver {
    public static final String CODE = "CUSTOMER_HAS_USER_ID";

    private OnlyCustomersWithoutUserIdHandOver() {}

    /** Refuses when it does not hold. */
    public static void check(Customer customer) {
        if (customer.hasUserId()) {
            throw new RuleViolated(CODE, "a customer with a user id cannot be joined to another one");
        }
    }
}
