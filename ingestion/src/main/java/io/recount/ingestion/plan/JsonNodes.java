package io.recount.ingestion.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plain maps, lists and values as the tree that the validator reads. */
final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case BigInteger number -> NODES.numberNode(number);
            case Map<?, ?> object -> {
                var node = NODES.objectNode();
                object.forEach((name, field) -> node.set(String.valueOf(name), of(field)));
                yield node;
            }
            case Iterable<?> list -> {
                var node = NODES.arrayNode();
                list.forEach(element -> node.add(of(element)));
                yield node;
            }
            default -> NODES.stringNode(value.toString());
        };
    }
}
