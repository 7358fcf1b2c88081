package io.recount.config.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.commands.access.Actor;
import io.recount.commands.quarantine.EntryOutcome;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.commands.quarantine.RepairQuarantined;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.ingestion.quarantine.KeptJson;
import io.recount.ingestion.quarantine.NotRepairable;
import io.recount.ingestion.quarantine.Outline;
import io.recount.ingestion.quarantine.Repair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes one repair in many entries and tells which of them pass the checks then. */
final class Repairs {
    private static final int SHOWN = 20;

    private final Rereading rereading;
    private final SourceSeal seal;
    private final Function<String, UUID> eventDigest;
    private final int mostBytes;

    /**
     * @param mostBytes longest payload that a repair may make
     */
    Repairs(Rereading rereading, SourceSeal seal, Function<String, UUID> eventDigest, int mostBytes) {
        this.rereading = rereading;
        this.seal = seal;
        this.eventDigest = eventDigest;
        this.mostBytes = mostBytes;
    }

    Run of(RepairQuarantined command, Instant now) {
        return new Run(command, now);
    }

    /** One command. */
    final class Run {
        private final Repair repair;
        private final Actor actor;
        private final Instant now;
        private Changes changes;
        private int toShow;

        private Run(RepairQuarantined command, Instant now) {
            this.repair = new Repair(command.edits(), mostBytes);
            this.actor = command.actor();
            this.now = now;
            this.changes = changes();
            this.toShow = command.dryRun() ? SHOWN : 0;
        }

        List<HandledEntry> of(List<Entry> entries) {
            return entries.stream().map(this::of).toList();
        }

        /** What is to be written of the entries since the last call. */
        Changes takeChanges() {
            var taken = changes;
            changes = changes();
            return taken;
        }

        private Changes changes() {
            return new Changes(actor, now, "REPAIR");
        }

        private HandledEntry of(Entry entry) {
            if (entry.status != QuarantineStatus.WAITING) {
                return HandledEntry.of(entry.id, EntryOutcome.NOT_WAITING);
            }
            if (entry.payload == null) {
                return HandledEntry.of(
                        entry.id,
                        EntryOutcome.NOT_REPAIRABLE,
                        "The message cannot be opened: its source's key is gone.");
            }
            try {
                var repaired = repair.of(entry.id, entry.receivedAt, entry.payload);
                return repaired == null ? HandledEntry.of(entry.id, EntryOutcome.UNCHANGED) : repaired(entry, repaired);
            } catch (NotRepairable e) {
                return HandledEntry.of(entry.id, EntryOutcome.NOT_REPAIRABLE, e.detail());
            }
        }

        private HandledEntry repaired(Entry entry, byte[] payload) {
            var handled = switch (rereading.of(entry, payload)) {
                case Rereading.Passed _ -> HandledEntry.of(entry.id, EntryOutcome.READY);
                case Rereading.Failed(var failing) -> failing;
            };
            var outline = Outline.of(payload);
            var event = outline.event() == null ? null : eventDigest.apply(outline.event());
            var action = UUID.randomUUID();
            changes.repaired(
                    handled,
                    new Changes.Repaired(seal.seal(entry.source, entry.id, payload), outline.type(), event),
                    action,
                    seal.seal(entry.source, action, repair.summary().getBytes(UTF_8)));
            return toShow-- > 0
                    ? handled.showing(
                            KeptJson.read(payload).map(KeptJson::plain).orElse(null))
                    : handled;
        }
    }
}
