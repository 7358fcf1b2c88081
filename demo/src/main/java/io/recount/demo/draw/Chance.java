package io.recount.demo.draw;

import java.util.List;

/**
 * Random numbers of SplitMix64 (Steele, Lea and Flood 2014), written out here with StrictMath, so that a seed gives the same
 * company on every machine and JDK. Branches depend on where a chance began, never on what was drawn since.
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long origin;
    private long state;

    private Chance(long origin) {
        this.origin = origin;
        this.state = origin;
    }

    /** The chance that belongs to a seed. */
    public static Chance of(long seed) {
        return new Chance(mix(seed + GOLDEN));
    }

    /** An independent chance; the same number gives the same one. */
    public Chance branch(long number) {
        return new Chance(mix(origin ^ mix(number + GOLDEN)));
    }

    /** 64 random bits. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0, inclusive, to 1, exclusive. */
    public double next() {
        return (bits() >>> 11) * UNIT;
    }

    /** True with this probability. */
    public boolean happens(double probability) {
        return next() < probability;
    }

    /** A whole number from 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) (next() * bound);
    }

    /** From {@code low}, inclusive, to {@code high}, exclusive. */
    public double between(double low, double high) {
        return low + (high - low) * next();
    }

    /** Standard normal, by Box and Muller. */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - next()));
        return radius * StrictMath.cos(2 * StrictMath.PI * next());
    }

    /** Log-normal, with the median given. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Poisson, for small means. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = next(); product > limit; product *= next()) {
            count++;
        }
        return count;
    }

    /** One of them, each as likely. */
    public <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
