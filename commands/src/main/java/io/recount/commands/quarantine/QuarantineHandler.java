package io.recount.commands.quarantine;

import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.domain.rule.RuleViolated;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;

/** Checks what is asked of quarantine. */
public final class QuarantineHandler {
    private static final int MOST_EDITS = 100;
    private static final int LONGEST_REASON = 500;

    private final Quarantine quarantine;

    public QuarantineHandler(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @CommandHandler
    HandledEntries handle(RepairQuarantined command) {
        check(command.selection());
        if (command.edits().isEmpty() || command.edits().size() > MOST_EDITS) {
            throw new RuleViolated("REPAIR_INVALID", "a repair needs 1 to " + MOST_EDITS + " changes");
        }
        command.edits().stream()
                .flatMap(QuarantineHandler::places)
                .filter(place -> !isPointer(place))
                .findFirst()
                .ifPresent(place -> {
                    throw new RuleViolated(
                            "PATH_INVALID", "a path must be a JSON pointer: empty, or each part after a slash");
                });
        return quarantine.repair(command);
    }

    @CommandHandler
    HandledEntries handle(ResubmitQuarantined command) {
        check(command.selection());
        return quarantine.resubmit(command);
    }

    @CommandHandler
    HandledEntries handle(DiscardQuarantined command) {
        check(command.selection());
        if (command.reason().isBlank() || command.reason().length() > LONGEST_REASON) {
            throw new RuleViolated("REASON_INVALID", "reason must be 1 to " + LONGEST_REASON + " characters");
        }
        return quarantine.discard(command);
    }

    private static void check(Selection selection) {
        if ((selection.ids() == null) == (selection.filter() == null)) {
            throw new RuleViolated("SELECTION_INVALID", "either ids or a filter must say which entries are meant");
        }
        if (selection.ids() != null && selection.ids().size() > Selection.MOST) {
            throw tooMany();
        }
        var filter = selection.filter();
        if (filter != null && filter.status() != null && filter.status() != QuarantineStatus.WAITING) {
            throw new RuleViolated("SELECTION_INVALID", "only waiting entries can be changed; leave the status out");
        }
    }

    /** More entries are meant than one command may change. */
    public static RuleViolated tooMany() {
        return new RuleViolated(
                "TOO_MANY_ENTRIES",
                "more than " + Selection.MOST + " entries are meant, the most of one call; narrow it by time");
    }

    private static Stream<String> places(Edit edit) {
        return switch (edit) {
            case Edit.SetValue(var path, var _) -> Stream.of(path);
            case Edit.RemoveValue(var path) -> Stream.of(path);
            case Edit.MoveValue(var from, var to) -> Stream.of(from, to);
            case Edit.ApplyMapping _ -> Stream.of();
        };
    }

    private static boolean isPointer(String path) {
        return path.isEmpty() || path.startsWith("/");
    }
}
