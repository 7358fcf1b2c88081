package io.recount.commands.quarantine;

/** What a command did to one entry. */
public enum EntryOutcome {
    /** Repaired; it passes the checks and can be resubmitted. */
    READY,
    /** It breaks a rule, possibly another one than before, and stays. */
    FAILING,
    /** The repair changed nothing in it. */
    UNCHANGED,
    /** The repair cannot be made in it; it stays as it was. */
    NOT_REPAIRABLE,
    /** It is part of a customer's history now. */
    RECORDED,
    /** Its message id was part of a history already; nothing was added. */
    DUPLICATE,
    /** It is about an erased person: taken out of quarantine and kept nowhere. */
    DROPPED,
    /** It was given up. */
    DISCARDED,
    /** It is not waiting any more; nothing was done. */
    NOT_WAITING
}
