package io.recount.projections.catalogue;

import io.recount.projections.bson.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/** Lists the properties of an event, however deep they lie. */
final class PropertyRows {
    private final List<CatalogueProperty> rows = new ArrayList<>();
    private final long events;

    private PropertyRows(long events) {
        this.events = events;
    }

    static CatalogueEvent of(EventState state) {
        var rows = new PropertyRows(state.root.events);
        rows.below(state.root, "");
        rows.rows.sort(Comparator.comparing(CatalogueProperty::path));
        return new CatalogueEvent(
                state.source,
                state.event,
                state.root.events,
                rows.rows,
                state.room.turnedAway,
                Micros.toInstant(state.root.firstSeen),
                Micros.toInstant(state.root.lastSeen));
    }

    private void below(PropertyState state, String path) {
        state.fields.forEach((name, field) -> add(field, path.isEmpty() ? step(name) : path + '.' + step(name)));
        if (state.element != null) {
            add(state.element, path + "[]");
        }
    }

    /** A name that would be read as more than one is put in quotes. */
    private static String step(String name) {
        return name.indexOf('.') < 0 && name.indexOf('[') < 0 ? name : '"' + name + '"';
    }

    private void add(PropertyState state, String path) {
        var types = new EnumMap<ValueType, Long>(ValueType.class);
        for (var type : ValueType.values()) {
            if (state.types[type.place()] > 0) {
                types.put(type, state.types[type.place()]);
            }
        }
        boolean hasRange = state.senders.areEnough() && !state.range.isEmpty();
        rows.add(new CatalogueProperty(
                path,
                state.events,
                Math.min(1, (double) state.events / events),
                types,
                state.choices.common(),
                hasRange ? state.range.smallest : null,
                hasRange ? state.range.largest : null,
                Micros.toInstant(state.firstSeen),
                Micros.toInstant(state.lastSeen)));
        below(state, path);
    }
}
