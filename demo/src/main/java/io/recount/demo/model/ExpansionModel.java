package io.recount.demo.model;

/** The weekly hazards of paying for more, and for less; both logistic. */
public final class ExpansionModel {
    public static final double BASE = -4.1;
    public static final double SATISFACTION = .5;
    public static final double SEAT_USE = 1.6;
    public static final double USAGE_CHANGE = .5;

    /** The true effect of a seat offer on the log-odds. */
    public static final double OFFER = .6;

    /** Of those who expand, so many take a bigger plan; the others add seats. */
    public static final double UPGRADE_SHARE = .25;

    public static final double LESS_BASE = -6.2;
    public static final double LESS_SATISFACTION = -.6;
    public static final double LESS_SEAT_USE = -1;

    private static final double USUAL_SEAT_USE = .8;

    private ExpansionModel() {}

    /** Probability of more seats or a bigger plan at one weekly decision. */
    public static double hazard(double satisfaction, AccountSigns signs) {
        return Logit.probability(BASE
                + SATISFACTION * satisfaction
                + SEAT_USE * (signs.seatUse() - USUAL_SEAT_USE)
                + USAGE_CHANGE * signs.usageChange()
                + (signs.offered() ? OFFER : 0));
    }

    /** Probability of fewer seats or a smaller plan at one weekly decision. */
    public static double hazardOfLess(double satisfaction, AccountSigns signs) {
        return Logit.probability(
                LESS_BASE + LESS_SATISFACTION * satisfaction + LESS_SEAT_USE * (signs.seatUse() - USUAL_SEAT_USE));
    }
}
