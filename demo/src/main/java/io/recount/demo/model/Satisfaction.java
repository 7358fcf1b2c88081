package io.recount.demo.model;

import io.recount.demo.draw.Chance;

/**
 * The latent satisfaction of an account, in standard deviations: weekly it goes {@code mean + .92 (s - mean) + .18 N(0, 1)}, and
 * what happens in between moves it.
 */
public final class Satisfaction {
    public static final double PERSISTENCE = .92;
    public static final double NOISE = .18;

    private final double mean;
    private double value;

    public Satisfaction(double mean, Chance chance) {
        this.mean = mean;
        this.value = mean + NOISE / StrictMath.sqrt(1 - PERSISTENCE * PERSISTENCE) * chance.normal();
    }

    public double value() {
        return value;
    }

    public void nextWeek(Chance chance) {
        value = mean + PERSISTENCE * (value - mean) + NOISE * chance.normal();
    }

    /** A ticket was solved after so many hours. */
    public void ticketSolved(double hours) {
        value += hours > 48 ? -.25 : .05;
    }

    public void championLeft() {
        value -= .3;
    }

    public void outage() {
        value -= .35;
    }
}
