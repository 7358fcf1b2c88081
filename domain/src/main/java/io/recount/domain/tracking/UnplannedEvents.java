package io.recount.domain.tracking;

/** What becomes of track calls whose event no rule of the plan names. */
public enum UnplannedEvents {
    /** They are recorded. */
    ALLOW,
    /** They are recorded and counted. */
    OBSERVE,
    /** They go to quarantine and are counted. */
    QUARANTINE
}
