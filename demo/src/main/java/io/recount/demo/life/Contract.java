package io.recount.demo.life;

import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import io.recount.demo.people.Plan;

/** What an account pays for, and since when. */
final class Contract {
    private static final int YEAR = 365;
    private static final int DUE = 28;
    private static final double DAYS_OF_MONTH = 30.4;
    private static final int MONTHS_BEFORE = 12;

    final boolean annual;
    private final int firstDay;
    private final int paidFrom;
    private final boolean existing;
    Plan plan;
    int seats;

    /**
     * @param paidFrom day on which the first year begins that it pays for; before the simulation for existing customers
     */
    Contract(Account account, int firstDay, int paidFrom, int seats) {
        this.annual = account.annual();
        this.existing = account.existing();
        this.plan = account.plan();
        this.firstDay = firstDay;
        this.paidFrom = paidFrom;
        this.seats = seats;
    }

    int firstDay() {
        return firstDay;
    }

    double months(int day) {
        return (day - firstDay) / DAYS_OF_MONTH + (existing ? MONTHS_BEFORE : 0);
    }

    int renewal(int day) {
        if (!annual) {
            return 0;
        }
        return Math.floorMod(day - paidFrom, YEAR) >= YEAR - DUE ? 1 : -1;
    }

    /** Whether an invoice is written: every month on the same day, or once a year. */
    boolean isBilledOn(Day day) {
        if (annual) {
            return Math.floorMod(day.index() - paidFrom, YEAR) == 0;
        }
        return day.dayOfMonth() == 1 + Math.floorMod(paidFrom, 28);
    }

    boolean isRenewedOn(Day day) {
        return annual && isBilledOn(day) && day.index() > firstDay;
    }

    /** What one invoice comes to, in hundredths; a year costs ten months. */
    long invoiceCents() {
        return plan.seatCents() * seats * (annual ? 10 : 1);
    }

    String interval() {
        return annual ? "year" : "month";
    }
}
