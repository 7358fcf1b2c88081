package io.recount.ingestion.mapping;

import io.recount.domain.customer.Identifier;
import io.recount.ingestion.mapping.MessageRule.TypedIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how messages are made. */
final class MessageReader {
    private static final Set<String> TYPES = Set.of("track", "identify", "page", "screen", "group", "alias");
    private static final List<String> TEXTS =
            List.of("event", "userId", "anonymousId", "groupId", "previousId", "name", "category");
    private static final List<String> OBJECTS = List.of("traits", "properties", "context");

    private final Draft defaults;

    private MessageReader(Draft defaults) {
        this.defaults = defaults;
    }

    /** What a message says itself, or {@code defaults} say for all. */
    private record Draft(
            @Nullable MessageId id,
            Map<String, Value> parts,
            @Nullable List<TypedIdentifier> identifiers) {}

    /** Reads messages, which have all that {@code defaults} say unless they say it themselves. */
    static MessageReader with(@Nullable Object defaults, String path) throws MappingInvalid {
        if (defaults == null) {
            return new MessageReader(new Draft(null, Map.of(), null));
        }
        var form = Form.of(defaults, path);
        var draft = draft(form);
        form.end();
        return new MessageReader(draft);
    }

    MessageRule read(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var type = form.required("type", MessageReader::type);
        var when = form.has("when") ? form.required("when", ConditionReader::list) : List.<Condition>of();
        var forEach = form.optional("forEach", ConditionReader::pointer);
        var where = form.has("where") ? form.required("where", ConditionReader::list) : List.<Condition>of();
        if (forEach == null && !where.isEmpty()) {
            throw new MappingInvalid(form.path("where"), "conditions on elements need a forEach");
        }
        var own = draft(form);
        form.end();
        return new MessageRule(
                type,
                when,
                forEach,
                where,
                id(own),
                Collections.unmodifiableMap(merged(own.parts)),
                identifiers(own),
                path);
    }

    private MessageId id(Draft own) {
        var id = own.id == null ? defaults.id : own.id;
        return id == null ? MessageId.CONTENT : id;
    }

    private List<TypedIdentifier> identifiers(Draft own) {
        var identifiers = own.identifiers == null ? defaults.identifiers : own.identifiers;
        return identifiers == null ? List.of() : identifiers;
    }

    private Map<String, Value> merged(Map<String, Value> own) {
        var merged = new LinkedHashMap<>(own);
        defaults.parts.forEach((name, under) -> merged.merge(
                name, under, (over, _) -> OBJECTS.contains(name) ? new Gatherings.Overlaid(over, under) : over));
        return merged;
    }

    private static Draft draft(Form form) throws MappingInvalid {
        var parts = new LinkedHashMap<String, Value>();
        for (var name : TEXTS) {
            if (form.has(name)) {
                parts.put(name, text(form.get(name), form.path(name)));
            }
        }
        if (form.has("timestamp")) {
            parts.put("timestamp", new ValueReader().read(form.get("timestamp"), form.path("timestamp")));
        }
        for (var name : OBJECTS) {
            if (form.has(name)) {
                parts.put(name, object(form.get(name), form.path(name)));
            }
        }
        var identifiers = form.has("identifiers") ? form.list("identifiers", MessageReader::identifier) : null;
        return new Draft(form.optional("messageId", MessageReader::messageId), parts, identifiers);
    }

    private static Value text(@Nullable Object tree, String path) throws MappingInvalid {
        return new Refinements.Converted(
                new ValueReader().read(tree, path), (value, _) -> Conversions.text(value), path);
    }

    private static Value object(@Nullable Object tree, String path) throws MappingInvalid {
        var values = new ValueReader();
        return tree instanceof String
                ? new Gatherings.Fields(values.read(tree, path), Map.of(), path)
                : values.fields(tree, path);
    }

    private static TypedIdentifier identifier(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var type = form.required("type", Form::text);
        if (type.isBlank() || type.length() > Identifier.MAX_LENGTH) {
            throw new MappingInvalid(
                    form.path("type"), "a type such as email, phone or stripe_customer is expected here");
        }
        var value = form.required("value", MessageReader::text);
        form.end();
        return new TypedIdentifier(type, value);
    }

    private static MessageId messageId(@Nullable Object tree, String path) throws MappingInvalid {
        if ("content".equals(tree)) {
            return MessageId.CONTENT;
        }
        if (!(tree instanceof List<?>)) {
            throw new MappingInvalid(path, "\"content\" or a list of values is expected here");
        }
        var parts = new ArrayList<Value>();
        for (var part : Form.list(tree, path, MessageReader::text)) {
            parts.add(new Refinements.Required(part, path + '/' + parts.size()));
        }
        if (parts.isEmpty()) {
            throw new MappingInvalid(path, "at least one value is expected here");
        }
        return new MessageId(List.copyOf(parts));
    }

    private static String type(@Nullable Object tree, String path) throws MappingInvalid {
        var type = Form.text(tree, path);
        if (!TYPES.contains(type)) {
            throw new MappingInvalid(path, "one of track, identify, page, screen, group and alias is expected here");
        }
        return type;
    }
}
