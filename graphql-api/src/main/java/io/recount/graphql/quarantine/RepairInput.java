package io.recount.graphql.quarantine;

import io.recount.commands.quarantine.Edit;
import io.recount.commands.quarantine.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which messages are meant and what is to change in them. */
final class RepairInput {
    private RepairInput() {}

    static Selection selection(Map<String, Object> input) {
        var filter = input.get("filter");
        return new Selection(ids(input.get("ids")), filter == null ? null : FilterInput.of(filter, "input.filter"));
    }

    /** A mapping, then moves, then removals, then what is set. */
    static List<Edit> edits(Map<String, Object> input) {
        var edits = new ArrayList<Edit>();
        var mapping = input.get("applyMapping");
        if (mapping != null) {
            edits.add(new Edit.ApplyMapping(mapping));
        }
        for (var move : list(input.get("moveValues"))) {
            if (move instanceof Map<?, ?> it) {
                edits.add(new Edit.MoveValue(String.valueOf(it.get("from")), String.valueOf(it.get("to"))));
            }
        }
        for (var path : list(input.get("removeValues"))) {
            edits.add(new Edit.RemoveValue(String.valueOf(path)));
        }
        for (var set : list(input.get("setValues"))) {
            if (set instanceof Map<?, ?> it) {
                edits.add(new Edit.SetValue(String.valueOf(it.get("path")), it.get("value")));
            }
        }
        return edits;
    }

    private static @Nullable List<UUID> ids(@Nullable Object ids) {
        return ids == null
                ? null
                : list(ids).stream()
                        .map(id -> EntryIds.parse(String.valueOf(id), "input.ids"))
                        .toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
