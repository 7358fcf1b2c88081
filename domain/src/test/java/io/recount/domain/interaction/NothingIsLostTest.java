package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is sent, every property is either typed or kept as it was. */
class NothingIsLostTest {
    private static final int ROUNDS = 10_000;
    private static final List<InteractionKind> KINDS = Arrays.asList(InteractionKind.values());

    private final Random random = new Random(20260131);

    @Test
    void everyPropertyIsTypedOrKept() {
        for (int round = 0; round < ROUNDS; round++) {
            var kind = any(KINDS);
            var keys = keys(kind);
            var sent = properties(keys, 2);

            var interaction = Interactions.fromTrack(kind.title(), sent);

            assertThat(interaction.kind()).isEqualTo(kind);
            assertKept(sent, interaction.properties(), typedValues(interaction));
            assertThat(Interactions.fromTrack(kind.title(), interaction.sent())).isEqualTo(interaction);
        }
    }

    private static void assertKept(
            Map<String, @Nullable Object> sent, Map<String, @Nullable Object> kept, List<Object> typed) {
        var unaccounted = new ArrayList<>(typed);
        var order = new ArrayList<>(sent.keySet());
        order.retainAll(kept.keySet());
        assertThat(kept.keySet()).containsExactlyElementsOf(order);
        sent.forEach((key, value) -> {
            if (kept.containsKey(key)) {
                assertThat(kept.get(key)).as(key).isSameAs(value);
            } else {
                var found =
                        unaccounted.stream().filter(it -> sameValue(it, value)).findFirst();
                assertThat(found).as("%s=%s among %s", key, value, typed).isPresent();
                unaccounted.remove(found.orElseThrow());
            }
        });
        assertThat(unaccounted).isEmpty();
    }

    private static boolean sameValue(Object typed, @Nullable Object sent) {
        return switch (typed) {
            case String text -> text.equals(String.valueOf(sent));
            case BigDecimal number ->
                sent != null && isNumber(sent) && number.compareTo(new BigDecimal(sent.toString())) == 0;
            case Integer number ->
                sent != null
                        && isNumber(sent)
                        && new BigDecimal(number).compareTo(new BigDecimal(sent.toString())) == 0;
            case Boolean truth -> truth.toString().equalsIgnoreCase(String.valueOf(sent));
            case Instant instant ->
                sent instanceof String text && text.length() > 15 && instant.equals(Instant.parse(text));
            case List<?> products -> sent instanceof List<?> list && sameProducts(products, list);
            default -> false;
        };
    }

    private static boolean isNumber(Object sent) {
        return SentValue.decimal(sent) != null;
    }

    private static boolean sameProducts(List<?> products, List<?> sent) {
        for (int i = 0; i < sent.size(); i++) {
            var properties = new LinkedHashMap<String, @Nullable Object>();
            ((Map<?, ?>) sent.get(i)).forEach((key, value) -> properties.put(String.valueOf(key), value));
            var product = (Product) products.get(i);
            assertKept(properties, product.properties(), typedValues(product));
        }
        return products.size() == sent.size();
    }

    /** The values of the typed fields; those of a product inline count as the interaction's own. */
    private static List<Object> typedValues(Object record) {
        var values = new ArrayList<Object>();
        var components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length - 1; i++) {
            var value = value(record, components[i].getAccessor());
            if (value instanceof Product product) {
                values.addAll(typedValues(product));
            } else if (value != null && !value.equals(List.of()) && !(record instanceof Custom)) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> keys(InteractionKind kind) {
        var keys = new ArrayList<>(List.of("x", "name", "id", "value", "type", "text", "total", "product_id", "price"));
        for (var component : kind.type().getRecordComponents()) {
            keys.add(component.getName());
            keys.add(Spelling.snakeCase(component.getName()));
            var others = component.getAnnotation(SentAs.class);
            if (others != null) {
                keys.addAll(List.of(others.value().split(" ", -1)));
            }
        }
        return keys;
    }

    private Map<String, @Nullable Object> properties(List<String> keys, int depth) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            properties.put(any(keys), value(depth));
        }
        return properties;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 17 : 13)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "Grüße " + random.nextInt();
            case 3 -> random.nextInt(-5, 15);
            case 4 -> random.nextLong();
            case 5 -> random.nextDouble() * 100;
            case 6 -> any(List.<Object>of(Double.NaN, Double.NEGATIVE_INFINITY, 1e300, 4.9e-324, -0.0));
            case 7 -> any(List.<Object>of("19.99", "1e999999999", "-3", "7", "1,5", "+", "0x10", "١٢"));
            case 8 -> random.nextBoolean();
            case 9 ->
                any(List.<Object>of(
                        "true", "FALSE", "2026-01-31T10:00:00+02:00", "2026-01-31", "2026-13-31T10:00:00Z"));
            case 10 -> new BigInteger(300, random);
            case 11 -> new BigDecimal(new BigInteger(60, random), random.nextInt(-40, 40));
            case 12 -> random.nextFloat();
            case 13 -> List.of();
            case 14 ->
                new ArrayList<>(Arrays.asList(
                        properties(keys(InteractionKind.PRODUCT_ADDED), 0), properties(List.of("sku"), 0)));
            case 15 -> Arrays.asList(value(0), properties(List.of("sku"), 0));
            default -> properties(List.of("sku", "a", "b"), depth - 1);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
