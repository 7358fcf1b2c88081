package io.recount.demo.model;

/** What marketing and success send to paying accounts. */
public enum Campaign {
    /** Sent to accounts that look endangered, to keep them. Works on churn. */
    CHECK_IN("cmp-check-in", "Check-in", 2, 90),
    /** Sent to accounts that look lively, to sell seats. Works on expansion. */
    SEAT_OFFER("cmp-seat-offer", "Seat offer", 0, 56);

    /** Of the chosen accounts so many are held out, at random. */
    public static final double HOLDOUT = .1;

    private final String id;
    private final String title;
    private final int monthOfQuarter;
    private final int days;

    Campaign(String id, String title, int monthOfQuarter, int days) {
        this.id = id;
        this.title = title;
        this.monthOfQuarter = monthOfQuarter;
        this.days = days;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** How many days it works. */
    public int days() {
        return days;
    }

    /** Both run once a quarter, on the second Tuesday of a month of their own. */
    public boolean runsOn(Day day) {
        return day.weekday() == 2
                && day.dayOfMonth() > 7
                && day.dayOfMonth() <= 14
                && day.month() % 3 == monthOfQuarter;
    }

    /** The probability of being chosen, which leans on what the campaign works on: why a naive comparison misleads. */
    public double chosen(double satisfaction, AccountSigns signs) {
        return Logit.probability(
                this == CHECK_IN
                        ? -1.6 - .8 * satisfaction - signs.usageChange() + .5 * signs.tickets()
                        : -1.2 + .8 * satisfaction + signs.usageChange() + 1.2 * (signs.seatUse() - .8));
    }
}
