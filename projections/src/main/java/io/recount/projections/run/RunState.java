package io.recount.projections.run;

/** How far a run is. */
public enum RunState {
    /** Events are being folded, from the first one on. */
    BUILDING,
    /** The view that was built is being compared with the live one. */
    COMPARING,
    /** It came to its end. */
    DONE,
    /** Somebody ended it; the live view is as it was. */
    CANCELLED,
    /** It could not go on; the live view is as it was. */
    FAILED;

    /** Whether it is still at work. */
    public boolean isActive() {
        return this == BUILDING || this == COMPARING;
    }
}
