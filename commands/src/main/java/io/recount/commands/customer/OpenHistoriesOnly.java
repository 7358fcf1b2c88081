package io.recount.commands.customer;

/** What every command about a customer asks first. */
public final class OpenHistoriesOnly {
    private OpenHistoriesOnly() {}

    /** Refuses for erased customers and for those who were joined to another one. */
    public static void check(Customer customer) {
        ErasedCustomersAcceptNothing.check(customer);
        HandedOverHistoriesStayClosed.check(customer);
    }
}
