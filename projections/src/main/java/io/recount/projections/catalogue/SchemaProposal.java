package io.recount.projections.catalogue;

import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes rules that what was seen so far would keep to, but for the few that lack a required property. */
final class SchemaProposal {
    private final double minimumShare;

    private SchemaProposal(double minimumShare) {
        this.minimumShare = minimumShare;
    }

    static PlanRule of(EventState state, double minimumShare) {
        var schema = new SchemaProposal(minimumShare).schema(state.root);
        var name = state.source + ": " + state.event.title();
        return new PlanRule(name, state.event, state.source, schema, PlanMode.OBSERVE);
    }

    private Map<String, @Nullable Object> schema(PropertyState state) {
        var schema = new LinkedHashMap<String, @Nullable Object>();
        var types = types(state);
        schema.put("type", types.size() == 1 ? types.getFirst() : types);
        if (types.equals(List.of("string")) && state.choices.areClosed()) {
            schema.put("enum", state.choices.common());
        }
        if (state.types[ValueType.OBJECT.place()] > 0) {
            fields(state, schema);
        }
        if (state.element != null) {
            schema.put("items", schema(state.element));
        }
        return schema;
    }

    private void fields(PropertyState state, Map<String, @Nullable Object> schema) {
        long objects = state.types[ValueType.OBJECT.place()];
        var properties = new LinkedHashMap<String, @Nullable Object>();
        var required = new ArrayList<String>();
        new TreeMap<>(state.fields).forEach((name, field) -> {
            if (!name.equals(PropertyState.ANY_NAME)) {
                properties.put(name, schema(field));
                if (field.occurrences() >= minimumShare * objects) {
                    required.add(name);
                }
            }
        });
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private static List<String> types(PropertyState state) {
        var types = new ArrayList<String>();
        for (var type : ValueType.values()) {
            boolean isCovered = type == ValueType.INTEGER && state.types[ValueType.NUMBER.place()] > 0;
            if (state.types[type.place()] > 0 && !isCovered) {
                types.add(type.inSchema());
            }
        }
        return types;
    }
}
