package io.recount.domain.tracking;

/** The calls of the tracking API that carry properties or traits. */
public enum CallType {
    /** Something happened; the one call whose events have names. */
    TRACK,
    /** A page was seen. */
    PAGE,
    /** A screen of an app was seen. */
    SCREEN,
    /** A person has traits. */
    IDENTIFY,
    /** A person belongs to an account that has traits. */
    GROUP
}
