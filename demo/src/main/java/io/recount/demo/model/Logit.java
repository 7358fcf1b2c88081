package io.recount.demo.model;

/** Probabilities on the log-odds scale. */
final class Logit {
    private Logit() {}

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
