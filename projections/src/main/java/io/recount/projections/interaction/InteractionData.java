package io.recount.projections.interaction;

import io.recount.domain.interaction.Browsing;
import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timeline shows of an interaction. */
public final class InteractionData {
    private static final String PROPERTIES = "properties";
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private InteractionData() {}

    /** The event name of a custom interaction, the name of a page or screen; null where the kind says all. */
    public static @Nullable String nameOf(Interaction interaction) {
        return switch (interaction) {
            case Custom custom -> custom.name();
            case Browsing.PageViewed page -> page.name();
            case Browsing.ScreenViewed screen -> screen.name();
            default -> null;
        };
    }

    /** The typed fields that were sent, then the further properties; a typed field hides a property of its name. */
    public static Map<String, @Nullable Object> of(Interaction interaction) {
        return interaction instanceof Custom ? interaction.properties() : fieldsOf((Record) interaction);
    }

    private static Map<String, @Nullable Object> fieldsOf(Record owner) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        Map<?, ?> properties = Map.of();
        for (var component : COMPONENTS.get(owner.getClass())) {
            var value = valueOf(component, owner);
            if (component.getName().equals(PROPERTIES) && value instanceof Map<?, ?> map) {
                properties = map;
            } else if (value != null) {
                fields.put(component.getName(), json(value));
            }
        }
        properties.forEach((name, value) -> fields.putIfAbsent(String.valueOf(name), value));
        return fields;
    }

    private static Object json(Object value) {
        return switch (value) {
            case Record nested -> fieldsOf(nested);
            case List<?> list -> list.stream().map(InteractionData::json).toList();
            default -> value;
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
