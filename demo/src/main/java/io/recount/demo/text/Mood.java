package io.recount.demo.text;

import io.recount.demo.draw.Chance;

/** How somebody feels about the product at the moment, from bad to good. */
public enum Mood {
    ANGRY,
    UNHAPPY,
    NEUTRAL,
    HAPPY,
    DELIGHTED;

    private static final double MIXED = .35;
    private static final double NOISE = .5;

    /** The mood of somebody whose satisfaction is that many standard deviations from 0: what is felt, and a moment's noise. */
    public static Mood of(double satisfaction, Chance chance) {
        double felt = 2 + 1.1 * satisfaction + NOISE * chance.normal();
        return values()[Math.clamp(Math.round(felt), 0, 4)];
    }

    /** Ending of the rule to speak by: the milder moods are mixed with neutral phrases. */
    String shade(Chance chance) {
        return switch (this) {
            case ANGRY -> ".low";
            case UNHAPPY -> chance.happens(MIXED) ? ".mid" : ".low";
            case NEUTRAL -> ".mid";
            case HAPPY -> chance.happens(MIXED) ? ".mid" : ".high";
            case DELIGHTED -> ".high";
        };
    }
}
