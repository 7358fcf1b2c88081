package io.recount.projections.directory;

import io.recount.projections.Page;

/** The list of customers, for readers; each of them is in it once, under the id that goes on with the history. */
public interface DirectoryViews {
    /** The code of the refusal of a place that is none of the list. */
    String PLACE_INVALID = "PLACE_INVALID";

    /**
     * A page of it.
     *
     * @throws io.recount.domain.rule.RuleViolated where the place is none of this list, or the search is too broad
     */
    Page<FoundCustomer> page(FindCustomers query);

    /**
     * How many customers it holds.
     *
     * @throws io.recount.domain.rule.RuleViolated where counting takes too long
     */
    long count(CountCustomers query);
}
