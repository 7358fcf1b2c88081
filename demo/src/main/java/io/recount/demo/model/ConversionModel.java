package io.recount.demo.model;

/** The probability that a trial is paid for, a logistic one. */
public final class ConversionModel {
    public static final double BASE = -.1;
    public static final double SATISFACTION = 1;
    public static final double DEMO = .6;
    public static final double SESSIONS = .35;

    private ConversionModel() {}

    /**
     * Decided once, at the end of the trial.
     *
     * @param demo whether a demo was held
     * @param sessions during the trial, of everybody
     */
    public static double probability(double satisfaction, boolean demo, int sessions) {
        return Logit.probability(
                BASE + SATISFACTION * satisfaction + (demo ? DEMO : 0) + SESSIONS * (StrictMath.log(1 + sessions) - 1));
    }
}
