package io.recount.config.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.commands.quarantine.DiscardQuarantined;
import io.recount.commands.quarantine.EntryOutcome;
import io.recount.commands.quarantine.HandledEntries;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.commands.quarantine.Quarantine;
import io.recount.commands.quarantine.RepairQuarantined;
import io.recount.commands.quarantine.ResubmitQuarantined;
import io.recount.commands.quarantine.Selection;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.ingestion.intake.DurableWrite;
import io.recount.ingestion.intake.GroupIntake;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.plan.PlanGuard;
import io.recount.ingestion.webhook.WebhookSources;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;

/** Does what people ask of quarantine: one command after the other, each in parts that are written at once. */
public final class QuarantineDesk implements Quarantine {
    /** Entries whose payloads are in memory, and in one transaction, at the same time. */
    private static final int PART = 100;

    private final DataSource database;
    private final Entries entries;
    private final Repairs repairs;
    private final Resubmissions resubmissions;
    private final SourceSeal seal;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param eventDigest from the name of an event to its keyed hash
     */
    public QuarantineDesk(
            DataSource database,
            SourceSeal seal,
            Function<String, UUID> eventDigest,
            GroupIntake intake,
            TrackingLimits limits,
            WebhookSources webhooks,
            PlanGuard plan,
            InstantSource clock) {
        var rereading = new Rereading(limits, webhooks, plan, clock);
        this.database = database;
        this.entries = new Entries(seal, eventDigest);
        this.repairs = new Repairs(rereading, seal, eventDigest, limits.bodyBytes() + limits.eventBytes());
        this.resubmissions = new Resubmissions(rereading, intake);
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public HandledEntries repair(RepairQuarantined command) {
        var asked = repairs.of(command, clock.instant());
        return inParts(command.selection(), part -> {
            var handled = asked.of(part);
            if (!command.dryRun()) {
                write(asked.takeChanges());
            }
            return new HandledEntries(handled, null);
        });
    }

    @Override
    public HandledEntries resubmit(ResubmitQuarantined command) {
        return inParts(command.selection(), part -> resubmissions.of(part, command.actor(), clock.instant()));
    }

    @Override
    public HandledEntries discard(DiscardQuarantined command) {
        var now = clock.instant();
        return inParts(command.selection(), part -> {
            var changes = new Changes(command.actor(), now, "DISCARD");
            var handled = new ArrayList<HandledEntry>(part.size());
            for (var entry : part) {
                boolean waits = entry.status == QuarantineStatus.WAITING;
                var done = HandledEntry.of(entry.id, waits ? EntryOutcome.DISCARDED : EntryOutcome.NOT_WAITING);
                handled.add(done);
                if (waits) {
                    var id = UUID.randomUUID();
                    var note = seal.seal(entry.source, id, command.reason().getBytes(UTF_8));
                    changes.moved(done, QuarantineStatus.DISCARDED, id, note);
                }
            }
            write(changes);
            return new HandledEntries(handled, null);
        });
    }

    private HandledEntries inParts(Selection selection, Function<List<Entry>, HandledEntries> work) {
        lock.lock();
        try {
            var ids = read(connection -> entries.ids(connection, selection));
            var handled = new ArrayList<HandledEntry>(ids.size());
            Long position = null;
            for (int from = 0; from < ids.size(); from += PART) {
                var part = ids.subList(from, Math.min(ids.size(), from + PART));
                var done = work.apply(read(connection -> entries.read(connection, part)));
                handled.addAll(done.entries());
                position = done.position();
            }
            return new HandledEntries(handled, position);
        } finally {
            lock.unlock();
        }
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("quarantine cannot be read at the moment", e);
        }
    }

    private void write(DurableWrite changes) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            changes.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new StoreUnavailable("quarantine cannot be changed at the moment", e);
        }
    }
}
