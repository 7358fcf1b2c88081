package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of message is made.
 *
 * @param type of the tracking API
 * @param when conditions on the element; empty where it is made of every one
 * @param forEach list within the element, for one message each; null for one of the element itself
 * @param where conditions on the elements of that list
 * @param parts the message's fields by name
 * @param identifiers identifiers with a type of their own
 * @param path of this rule in the mapping
 */
record MessageRule(
        String type,
        List<Condition> when,
        @Nullable Pointer forEach,
        List<Condition> where,
        MessageId id,
        Map<String, Value> parts,
        List<TypedIdentifier> identifiers,
        String path) {

    /** An identifier of a type that the tracking API has no field for. */
    record TypedIdentifier(String type, Value value) {}

    boolean isFor(Scope element) {
        return Condition.all(when, element);
    }

    /** Makes the messages, each of which may fail alone. */
    void make(
            Scope element,
            ContentDigest content,
            Consumer<Map<String, @Nullable Object>> made,
            Consumer<Problem> failed) {
        if (forEach == null) {
            make(element, content, "", made, failed);
        } else {
            Gatherings.forEach(forEach, element, path + "/forEach", one -> {
                if (Condition.all(where, one)) {
                    make(one, content, ":" + one.index(), made, failed);
                }
            });
        }
    }

    private void make(
            Scope scope,
            ContentDigest content,
            String suffix,
            Consumer<Map<String, @Nullable Object>> made,
            Consumer<Problem> failed) {
        Map<String, @Nullable Object> message;
        try {
            message = message(scope, content, suffix);
        } catch (ValueInvalid e) {
            failed.accept(e.problem());
            return;
        }
        made.accept(message);
    }

    private Map<String, @Nullable Object> message(Scope scope, ContentDigest content, String suffix) {
        var message = new LinkedHashMap<String, @Nullable Object>();
        message.put("type", type);
        message.put("messageId", "");
        for (var part : parts.entrySet()) {
            var value = part.getValue().in(scope);
            if (value != null) {
                message.put(part.getKey(), value);
            }
        }
        addIdentifiers(message, scope);
        var event = message.get("event");
        message.put("messageId", id.of(scope, content, event == null ? "" : event) + ':' + type + suffix);
        return message;
    }

    private void addIdentifiers(Map<String, @Nullable Object> message, Scope scope) {
        var ids = new ArrayList<@Nullable Object>();
        for (var identifier : identifiers) {
            var value = identifier.value().in(scope);
            if (value != null) {
                ids.add(Map.of("id", value, "type", identifier.type(), "collection", "users", "encoding", "none"));
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        var context = new LinkedHashMap<String, @Nullable Object>();
        var given = Json.object(message.get("context"));
        if (given != null) {
            context.putAll(given);
        }
        if (context.get("externalIds") instanceof List<?> others) {
            ids.addAll(others);
        }
        context.put("externalIds", ids);
        message.put("context", context);
    }
}
