package io.recount.projections.directory;

import io.recount.projections.progress.ViewQuery;

/** Asks how many customers a list holds. */
public record CountCustomers(CustomerCondition condition, CustomerOrder order) implements ViewQuery {
    @Override
    public String view() {
        return DirectoryProjector.NAME;
    }
}
