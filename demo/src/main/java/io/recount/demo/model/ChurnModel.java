package io.recount.demo.model;

import io.recount.demo.people.Plan;

/** The weekly hazard of cancelling, a logistic one. */
public final class ChurnModel {
    public static final double SATISFACTION = -.9;
    public static final double USAGE_CHANGE = -.5;
    public static final double TICKETS = .25;
    public static final double PAYMENT_FAILED = .8;
    public static final double CHAMPION_LEFT = .7;
    public static final double LOG_MONTHS = -.2;
    public static final double RENEWAL = 1.2;

    /** The true effect of a check-in on the log-odds. */
    public static final double CHECK_IN = -.9;

    private ChurnModel() {}

    /** Probability of cancelling at one weekly decision. */
    public static double hazard(Plan plan, double frailty, double satisfaction, AccountSigns signs) {
        return Logit.probability(plan.churnLogit()
                + frailty
                + SATISFACTION * satisfaction
                + USAGE_CHANGE * signs.usageChange()
                + TICKETS * signs.tickets()
                + (signs.paymentFailed() ? PAYMENT_FAILED : 0)
                + (signs.championLeft() ? CHAMPION_LEFT : 0)
                + LOG_MONTHS * StrictMath.log(1 + signs.months())
                + RENEWAL * signs.renewal()
                + (signs.checkedIn() ? CHECK_IN : 0));
    }
}
