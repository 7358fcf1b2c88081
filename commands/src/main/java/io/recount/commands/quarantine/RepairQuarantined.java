package io.recount.commands.quarantine;

import io.recount.commands.Administrative;
import io.recount.commands.access.Actor;
import java.util.List;

/**
 * Changes the payloads of waiting entries; answers with {@link HandledEntries}. They stay in quarantine until they are
 * resubmitted.
 *
 * @param edits in their order, at least one
 * @param dryRun to see what would become of them without changing any
 */
public record RepairQuarantined(Actor actor, Selection selection, List<Edit> edits, boolean dryRun)
        implements Administrative {
    public RepairQuarantined {
        edits = List.copyOf(edits);
    }
}
