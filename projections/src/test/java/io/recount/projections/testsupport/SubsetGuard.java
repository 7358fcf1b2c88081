package io.recount.projections.testsupport;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonValue;

/**
 * Listens to the driver. What is not on the lists may be ignored in silence by the embedded server, so it is kept for
 * the test to complain about.
 */
final class SubsetGuard implements CommandListener {
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

    /** What was sent outside the subset. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        if (!COMMANDS.contains(name)) {
            violations.add("command " + name);
        }
        check(event.getCommand());
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        violations.add("failed: " + event.getThrowable());
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
