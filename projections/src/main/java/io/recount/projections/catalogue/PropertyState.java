package io.recount.projections.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one property and, where it is an object or a list, of what is in it. */
final class PropertyState {
    /** Levels of objects and lists that are looked into. */
    private static final int MOST_LEVELS = 5;

    /** Elements of a list that are looked at. */
    private static final int MOST_ELEMENTS = 20;

    /** Stands for all names in an object that look like ids or contacts. */
    static final String ANY_NAME = "*";

    private final boolean isOpen;
    final long[] types = new long[ValueType.NUMBER_OF_TYPES];
    final Map<String, PropertyState> fields = new LinkedHashMap<>();
    final Choices choices = new Choices();
    final NumberRange range = new NumberRange();
    Senders senders = new Senders();
    long events;
    long firstSeen;
    long lastSeen;

    @Nullable PropertyState element;

    /** Not stored: an event is never folded in twice. */
    private long lastPosition = Long.MIN_VALUE;

    /** Knows nothing yet of a property that may show examples or not. */
    PropertyState(boolean isOpen) {
        this.isOpen = isOpen;
    }

    /** How often it was seen, in lists more than once an event. */
    long occurrences() {
        long sum = 0;
        for (long count : types) {
            sum += count;
        }
        return sum;
    }

    void see(@Nullable Object value, Sighting sighting, Room room, int level) {
        var type = ValueType.of(value);
        types[type.place()]++;
        if (lastPosition != sighting.position) {
            lastPosition = sighting.position;
            events++;
            lastSeen = sighting.seenAt;
            senders.add(sighting.customer);
        }
        switch (value) {
            case Map<?, ?> object when level < MOST_LEVELS -> seeFields(object, sighting, room, level + 1);
            case Iterable<?> list when level < MOST_LEVELS -> seeElements(list, sighting, room, level + 1);
            case String text when isOpen -> choices.see(text, sighting.customer);
            case Number number when isOpen -> range.see(number.doubleValue());
            case null, default -> {}
        }
    }

    void seeFields(Map<?, ?> object, Sighting sighting, Room room, int level) {
        for (var entry : object.entrySet()) {
            if (!sighting.goesOn()) {
                return;
            }
            var sent = String.valueOf(entry.getKey());
            var field = fields.get(sent);
            if (field == null) {
                var name = Speakable.name(sent) ? sent : ANY_NAME;
                field = fields.get(name);
                if (field == null && room.take()) {
                    field = begin(fieldNamed(name), sighting);
                    fields.put(name, field);
                }
            }
            if (field != null) {
                field.see(entry.getValue(), sighting, room, level);
            }
        }
    }

    private void seeElements(Iterable<?> list, Sighting sighting, Room room, int level) {
        int left = MOST_ELEMENTS;
        for (var value : list) {
            if (left-- == 0 || !sighting.goesOn()) {
                return;
            }
            if (element == null && room.take()) {
                element = begin(newElement(), sighting);
            }
            if (element != null) {
                element.see(value, sighting, room, level);
            }
        }
    }

    /** Takes out what was seen of this customer alone; answers whether anything changed. */
    boolean forget(long customer) {
        boolean changed = senders.remove(customer);
        changed |= choices.forget(customer);
        for (var field : fields.values()) {
            changed |= field.forget(customer);
        }
        fields.values().removeIf(field -> field.senders.areNone());
        if (element != null) {
            changed |= element.forget(customer);
            element = element.senders.areNone() ? null : element;
        }
        return changed;
    }

    /** Knows nothing yet of a field of this name. */
    static PropertyState fieldNamed(String name) {
        return new PropertyState(!name.equals(ANY_NAME) && Speakable.isOpen(name));
    }

    /** Knows nothing yet of the elements of this list. */
    PropertyState newElement() {
        return new PropertyState(isOpen);
    }

    private static PropertyState begin(PropertyState state, Sighting sighting) {
        state.firstSeen = sighting.seenAt;
        return state;
    }
}
