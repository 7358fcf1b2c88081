package io.recount.projections.documents;

import io.recount.domain.rule.RuleViolated;

/** A search is given up before it reads what a store cannot read in time. */
public final class TooBroad {
    private TooBroad() {}

    /** Too many documents would have to be looked at. */
    public static RuleViolated examining(int documents) {
        return new RuleViolated(
                "LIST_TOO_BROAD",
                "filter fits too few of the first " + documents + " customers in this order, so the list was given up;"
                        + " ask for something rarer, or in another order");
    }

    /** More documents than these would have to be looked at, one by one, to count some. */
    public static RuleViolated counting(int documents) {
        return new RuleViolated(
                "LIST_TOO_BROAD",
                "filter makes it necessary to look at more than " + documents + " customers for this total;"
                        + " ask for something rarer, or leave the total out");
    }

    /** It took too long. */
    public static RuleViolated taking() {
        return new RuleViolated(
                "LIST_TOO_BROAD",
                "filter makes a search that took longer than the " + DocumentSearch.LONGEST.toSeconds()
                        + " s one may take; ask for something rarer");
    }
}
