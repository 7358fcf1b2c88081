package io.recount.benchmarks.event;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Whose events come next: all customers alike, or a few of them most of the time. For one thread. */
@FunctionalInterface
public interface Audience {

    /** A customer's number, from zero. */
    int next();

    /** Every customer as often as any other. */
    static Audience uniform(int customers, long seed) {
        var random = new SplittableRandom(seed);
        return () -> random.nextInt(customers);
    }

    /** One after the other, so that all of them are met. */
    static Audience inTurn(int customers) {
        return new Audience() {
            private int turn = -1;

            @Override
            public int next() {
                turn = turn + 1 < customers ? turn + 1 : 0;
                return turn;
            }
        };
    }

    /** The n-th customer 1/n times as often as the first (Zipf's law with exponent 1). */
    static Audience zipf(int customers, long seed) {
        double[] cumulated = new double[customers];
        double sum = 0;
        for (int n = 0; n < customers; n++) {
            sum += 1.0 / (n + 1);
            cumulated[n] = sum;
        }
        double whole = sum;
        var random = new SplittableRandom(seed);
        return () -> {
            int found = Arrays.binarySearch(cumulated, random.nextDouble() * whole);
            return Math.min(customers - 1, found < 0 ? -found - 1 : found);
        };
    }
}
