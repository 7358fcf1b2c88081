package io.recount.projections.testsupport;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Listens to the driver. What is not on the lists may be ignored in silence by the embedded server, so it is kept for
 * the test to complain about. Documents read and written are counted.
 */
public final class SubsetGuard implements CommandListener {
    private static final Set<String> COMMANDS = Set.of(
            "find",
            "getMore",
            "insert",
            "update",
            "delete",
            "drop",
            "dropDatabase",
            "ping",
            "endSessions",
            "killCursors");
    private static final Set<String> OPERATORS =
            Set.of("$db", "$readPreference", "$clusterTime", "$in", "$gt", "$gte", "$lt", "$lte", "$set");

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicInteger documentsRead = new AtomicInteger();
    private final AtomicInteger documentsWritten = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    /** What was sent outside the subset. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Documents that came back since the last {@link #restart}. */
    public int documentsRead() {
        return documentsRead.get();
    }

    /** Documents that were replaced or deleted since the last {@link #restart}. */
    public int documentsWritten() {
        return documentsWritten.get();
    }

    /** Round trips that read, since the last {@link #restart}. */
    public int reads() {
        return reads.get();
    }

    /** Counts from zero again. */
    public void restart() {
        documentsRead.set(0);
        documentsWritten.set(0);
        reads.set(0);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        if (!COMMANDS.contains(name)) {
            violations.add("command " + name);
        }
        check(event.getCommand());
        switch (name) {
            case "find", "getMore" -> reads.incrementAndGet();
            case "update" -> documentsWritten.addAndGet(sizeOf(event.getCommand(), "updates"));
            case "delete" -> documentsWritten.addAndGet(sizeOf(event.getCommand(), "deletes"));
            default -> {}
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getResponse().get("cursor") instanceof BsonDocument cursor) {
            documentsRead.addAndGet(sizeOf(cursor, "firstBatch") + sizeOf(cursor, "nextBatch"));
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        violations.add("failed: " + event.getThrowable());
    }

    private static int sizeOf(BsonDocument document, String array) {
        return document.containsKey(array) ? document.getArray(array).size() : 0;
    }

    private void check(BsonValue value) {
        if (value.isDocument()) {
            value.asDocument().forEach((name, inner) -> {
                if (name.startsWith("$") && !OPERATORS.contains(name)) {
                    violations.add("operator " + name);
                }
                check(inner);
            });
        } else if (value.isArray()) {
            value.asArray().forEach(this::check);
        }
    }
}
