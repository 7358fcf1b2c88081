package io.recount.domain.quarantine;

/** What became of a message in quarantine. */
public enum QuarantineStatus {
    /** It can be repaired, resubmitted or discarded. */
    WAITING,
    /** It was taken in again; its payload is gone from quarantine. */
    RESUBMITTED,
    /** Somebody gave it up; its payload is gone. */
    DISCARDED
}
