package io.recount.projections.catalogue;

/** How many properties of one event are kept apart; what finds no more room is only counted. */
final class Room {
    static final int MOST_PROPERTIES = 100;

    int taken;
    long turnedAway;

    boolean take() {
        if (taken == MOST_PROPERTIES) {
            turnedAway++;
            return false;
        }
        taken++;
        return true;
    }
}
