package io.recount.ingestion.quarantine;

import io.recount.commands.quarantine.Edit;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes to payloads. A payload keeps the id and the arrival of its message whatever is changed. */
public final class Repair {
    private static final String MESSAGE_ID = "messageId";
    private static final String RECEIVED_AT = "receivedAt";

    private final List<Edit> edits;
    private final IdentityHashMap<Edit, Remapping> remappings = new IdentityHashMap<>();
    private final int mostBytes;

    /**
     * Reads what is to be changed; throws {@link io.recount.domain.rule.RuleViolated} with MAPPING_INVALID for a mapping that is none.
     *
     * @param mostBytes longest payload that a repair may make; one that was longer may not grow
     */
    public Repair(List<Edit> edits, int mostBytes) {
        this.edits = List.copyOf(edits);
        this.mostBytes = mostBytes;
        for (var edit : edits) {
            if (edit instanceof Edit.ApplyMapping(var mapping)) {
                remappings.put(edit, Remapping.read(mapping));
            }
        }
    }

    /**
     * The payload after the repair; null where nothing of it changes.
     *
     * @throws NotRepairable where it cannot be made
     */
    public byte @Nullable [] of(UUID entry, Instant receivedAt, byte[] payload) {
        var before = KeptJson.read(payload).orElse(null);
        var after = before == null ? null : before.deepCopy();
        for (var edit : edits) {
            after = apply(edit, after);
        }
        if (after == null || after.equals(before)) {
            return null;
        }
        if (!(after instanceof ObjectNode message)) {
            throw new NotRepairable("A message must be an object.");
        }
        keepIdentity(message, before, entry, receivedAt);
        var repaired = KeptJson.write(message);
        if (repaired.length > Math.max(mostBytes, payload.length)) {
            throw new NotRepairable("The message would be longer than " + mostBytes + " bytes.");
        }
        return repaired;
    }

    /** What is changed where, without any value. */
    public String summary() {
        return edits.stream()
                .map(edit -> switch (edit) {
                    case Edit.SetValue(var path, var _) -> "set " + path;
                    case Edit.RemoveValue(var path) -> "removed " + path;
                    case Edit.MoveValue(var from, var to) -> "moved " + from + " to " + to;
                    case Edit.ApplyMapping _ -> "applied a mapping";
                })
                .collect(Collectors.joining(", "));
    }

    private @Nullable JsonNode apply(Edit edit, @Nullable JsonNode root) {
        if (edit instanceof Edit.SetValue(var path, var value) && path.isEmpty()) {
            return KeptJson.tree(value);
        }
        if (root == null) {
            throw new NotRepairable(
                    "The message cannot be read as JSON; it can be replaced as a whole, at the empty path.");
        }
        switch (edit) {
            case Edit.SetValue(var path, var value) -> new Place(path).set(root, KeptJson.tree(value));
            case Edit.RemoveValue(var path) -> part(path).remove(root);
            case Edit.MoveValue(var from, var to) -> move(part(from), part(to), root);
            case Edit.ApplyMapping _ -> {
                return Objects.requireNonNull(remappings.get(edit)).of(root);
            }
        }
        return root;
    }

    private static void move(Place from, Place to, JsonNode root) {
        var value = from.valueIn(root);
        if (value == null) {
            return;
        }
        if (from.holds(to)) {
            throw new NotRepairable("A value cannot be moved into itself.");
        }
        from.remove(root);
        to.set(root, value);
    }

    private static Place part(String path) {
        var place = new Place(path);
        if (place.isRoot()) {
            throw new NotRepairable("The message as a whole can be neither removed nor moved; discard it instead.");
        }
        return place;
    }

    private static void keepIdentity(ObjectNode message, @Nullable JsonNode before, UUID entry, Instant receivedAt) {
        if (message.has("webhook") && !message.has("type")) {
            // A request that waits for a mapping, which gives its messages their ids.
            return;
        }
        var idBefore = id(before);
        var idAfter = id(message);
        if (idAfter == null) {
            message.put(MESSAGE_ID, idBefore == null ? "quarantine-" + entry : idBefore);
        } else if (idBefore != null && !idBefore.equals(idAfter)) {
            throw new NotRepairable("The messageId must stay: by it a repeat of the message is recognised.");
        }
        if (!message.has(RECEIVED_AT)) {
            message.put(RECEIVED_AT, receivedAt.toString());
        }
    }

    /** The message id, where there is one that can stay. */
    private static @Nullable String id(@Nullable JsonNode message) {
        var id = message == null ? null : message.get(MESSAGE_ID);
        if (id == null || !(id.isString() || id.isNumber())) {
            return null;
        }
        var text = id.asString();
        return text.isBlank() || text.length() > 512 || text.indexOf('\0') >= 0 ? null : text;
    }
}
