package io.recount.projections.run;

/** What a view is built beside the live one for. */
public enum RunKind {
    /** To take the live one's place. */
    REPLAY,
    /** To be compared with the live one. */
    CHECK
}
