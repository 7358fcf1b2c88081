package io.recount.demo.people;

import java.util.Locale;

/** What can be subscribed to. Prices are per seat and month, in hundredths of the account's currency. */
public enum Plan {
    STARTER(800, -4.75, .01),
    TEAM(1_400, -5.15, .035),
    BUSINESS(2_400, -5.55, .06),
    ENTERPRISE(3_900, -6.1, .085);

    private final long seatCents;
    private final double churnLogit;
    private final double care;

    Plan(long seatCents, double churnLogit, double care) {
        this.seatCents = seatCents;
        this.churnLogit = churnLogit;
        this.care = care;
    }

    public long seatCents() {
        return seatCents;
    }

    /** Intercept of the weekly churn hazard. */
    public double churnLogit() {
        return churnLogit;
    }

    /** Calls a week by customer success. */
    public double care() {
        return care;
    }

    /** The next bigger plan; the biggest is its own. */
    public Plan bigger() {
        return switch (this) {
            case STARTER -> TEAM;
            case TEAM -> BUSINESS;
            case BUSINESS, ENTERPRISE -> ENTERPRISE;
        };
    }

    /** The next smaller plan; the smallest is its own. */
    public Plan smaller() {
        return switch (this) {
            case STARTER, TEAM -> STARTER;
            case BUSINESS -> TEAM;
            case ENTERPRISE -> BUSINESS;
        };
    }

    /** Name in events and on invoices. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
