package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypedFieldsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
    void everyTypedFieldIsReadFromEitherSpellingAndShown(InteractionKind kind) {
        var inCamelCase = Interactions.fromTrack(kind.title(), sent(kind, UnaryOperator.identity()));
        var inSnakeCase = Interactions.fromTrack(kind.title(), sent(kind, Spelling::snakeCase));

        assertThat(inCamelCase).isInstanceOf(kind.type()).isEqualTo(inSnakeCase);
        assertThat(inCamelCase.properties()).isEqualTo(Map.of("extra", 1));
        assertThat(inCamelCase.fields()).isEqualTo(shown(kind));
    }

    @Test
    void fieldsThatWereNotSentAreNotShown() {
        assertThat(Interactions.fromTrack("Order Completed", Map.of()).fields()).isEmpty();
        assertThat(Interactions.fromTrack("Product Added", Map.of()).fields()).isEmpty();
    }

    @Test
    void typedFieldsAreShownBeforeTheProperties() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("extra", null);
        properties.put("build", 7);
        properties.put("version", "1.0");

        var fields = Interactions.fromTrack("Application Installed", properties).fields();

        assertThat(fields.keySet()).containsExactly("version", "build", "extra");
    }

    private static Map<String, @Nullable Object> sent(InteractionKind kind, UnaryOperator<String> spelling) {
        var sent = new LinkedHashMap<String, @Nullable Object>();
        sent.put("extra", 1);
        for (var component : typed(kind)) {
            if (component.getType() == Product.class) {
                sent.put("sku", "s");
            } else {
                sent.put(spelling.apply(component.getName()), sentValue(component));
            }
        }
        return sent;
    }

    private static Map<String, @Nullable Object> shown(InteractionKind kind) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        for (var component : typed(kind)) {
            shown.put(component.getName(), shownValue(component));
        }
        shown.put("extra", 1);
        return shown;
    }

    private static Object sentValue(RecordComponent component) {
        return component.getType() == BigDecimal.class ? "1.50" : shownValue(component);
    }

    private static Object shownValue(RecordComponent component) {
        var type = component.getType();
        if (type == Integer.class) {
            return 3;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("1.50");
        } else if (type == Boolean.class) {
            return true;
        } else if (type == Instant.class) {
            return "2026-01-31T10:00:00Z";
        } else if (type == Product.class) {
            return Map.of("sku", "s");
        } else if (type == List.class) {
            return List.of(Map.of("sku", "s", "x", "y"));
        }
        return component.getName();
    }

    private static List<RecordComponent> typed(InteractionKind kind) {
        var components = Arrays.asList(kind.type().getRecordComponents());
        return components.subList(0, components.size() - 1);
    }
}
