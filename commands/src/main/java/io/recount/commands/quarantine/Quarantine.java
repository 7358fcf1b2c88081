package io.recount.commands.quarantine;

/**
 * Where messages wait that could not be taken. Every change is written together with who made it. An id that is unknown and a
 * filter that finds more than {@link Selection#MOST} entries are refused with
 * {@link io.recount.domain.rule.RuleViolated}, before anything is changed.
 */
public interface Quarantine {
    HandledEntries repair(RepairQuarantined command);

    HandledEntries resubmit(ResubmitQuarantined command);

    HandledEntries discard(DiscardQuarantined command);
}
