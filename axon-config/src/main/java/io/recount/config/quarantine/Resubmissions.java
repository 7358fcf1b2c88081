package io.recount.config.quarantine;

import io.recount.commands.access.Actor;
import io.recount.commands.quarantine.EntryOutcome;
import io.recount.commands.quarantine.HandledEntries;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.GroupIntake;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.ingestion.message.SourceMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes entries in again. What becomes of an entry is written in the transaction that holds its events, so that the two agree
 * whenever the server dies.
 */
final class Resubmissions {
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Rereading rereading;
    private final GroupIntake intake;

    Resubmissions(Rereading rereading, GroupIntake intake) {
        this.rereading = rereading;
        this.intake = intake;
    }

    HandledEntries of(List<Entry> entries, Actor actor, Instant now) {
        var attempts = entries.stream().map(this::attempt).toList();
        var messages = new ArrayList<SourceMessage>();
        attempts.forEach(attempt -> {
            if (attempt instanceof Attempt.Taken(var _, var taken)) {
                messages.addAll(taken);
            }
        });
        var receipt = await(intake.submitAgain(messages, fates -> changes(attempts, fates, actor, now)));
        return new HandledEntries(handled(attempts, receipt.fates()), receipt.position());
    }

    /** What is tried with one entry. */
    private sealed interface Attempt {
        /** It goes through the intake. */
        record Taken(UUID id, List<SourceMessage> messages) implements Attempt {}

        /** It breaks a rule already before. */
        record Failed(HandledEntry handled) implements Attempt {}

        /** It is not waiting. */
        record Left(HandledEntry handled) implements Attempt {}
    }

    private Attempt attempt(Entry entry) {
        switch (entry.status) {
            case RESUBMITTED -> {
                return new Attempt.Left(HandledEntry.of(entry.id, EntryOutcome.DUPLICATE));
            }
            case DISCARDED -> {
                return new Attempt.Left(HandledEntry.of(entry.id, EntryOutcome.NOT_WAITING));
            }
            case WAITING -> {}
        }
        if (entry.payload == null) {
            return new Attempt.Failed(HandledEntry.failing(
                    entry.id, "payload-unreadable", "", "The message cannot be opened: its source's key is gone."));
        }
        return switch (rereading.of(entry, entry.payload)) {
            case Rereading.Passed(var taken) -> new Attempt.Taken(entry.id, taken);
            case Rereading.Failed(var handled) -> new Attempt.Failed(handled);
        };
    }

    private static Changes changes(List<Attempt> attempts, List<Fate> fates, Actor actor, Instant now) {
        var changes = new Changes(actor, now, "RESUBMIT");
        var handled = handled(attempts, fates);
        for (int i = 0; i < attempts.size(); i++) {
            if (!(attempts.get(i) instanceof Attempt.Left)) {
                var entry = handled.get(i);
                var status = entry.outcome() == EntryOutcome.FAILING
                        ? QuarantineStatus.WAITING
                        : QuarantineStatus.RESUBMITTED;
                changes.moved(entry, status, UUID.randomUUID(), null);
            }
        }
        return changes;
    }

    private static List<HandledEntry> handled(List<Attempt> attempts, List<Fate> fates) {
        var next = fates.iterator();
        return attempts.stream()
                .map(attempt -> switch (attempt) {
                    case Attempt.Taken(var id, var messages) ->
                        handled(id, messages.stream().map(_ -> next.next()).toList());
                    case Attempt.Failed(var handled) -> handled;
                    case Attempt.Left(var handled) -> handled;
                })
                .toList();
    }

    /** An entry of several messages stays while one of them fails; those that were recorded are duplicates the next time. */
    private static HandledEntry handled(UUID id, List<Fate> fates) {
        for (var fate : fates) {
            if (fate instanceof Fate.Quarantined(var reason, var path, var detail)) {
                return HandledEntry.failing(id, reason, path, detail);
            }
        }
        if (fates.contains(Fate.Taken.RECORDED)) {
            return HandledEntry.of(id, EntryOutcome.RECORDED);
        }
        boolean dropped = fates.contains(Fate.Taken.DROPPED);
        return HandledEntry.of(id, dropped ? EntryOutcome.DROPPED : EntryOutcome.DUPLICATE);
    }

    private static <T> T await(CompletableFuture<T> durable) {
        try {
            return durable.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StoreUnavailable("the messages were not durable in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the server is stopping", e);
        } catch (ExecutionException e) {
            throw new StoreUnavailable("the messages could not be made durable", e.getCause());
        }
    }
}
