package io.recount.domain.tracking;

/** What becomes of a message that breaks a rule of the plan; in each case it is counted. */
public enum PlanMode {
    /** It is recorded as it is. */
    OBSERVE,
    /** It goes to quarantine. */
    QUARANTINE,
    /** It is recorded without the properties that fail; a missing property cannot be dropped. */
    DROP_PROPERTY
}
