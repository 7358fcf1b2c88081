package io.recount.projections.directory;

import io.recount.projections.Page;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the list of customers. */
public final class DirectoryQueries {
    private final DirectoryViews directory;

    public DirectoryQueries(DirectoryViews directory) {
        this.directory = directory;
    }

    @QueryHandler
    public Page<FoundCustomer> handle(FindCustomers query) {
        return directory.page(query);
    }

    @QueryHandler
    public long handle(CountCustomers query) {
        return directory.count(query);
    }
}
