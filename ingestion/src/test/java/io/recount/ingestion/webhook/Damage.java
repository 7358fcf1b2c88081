package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages payloads, the same way for the same seed. */
public final class Damage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Damage() {}

    /** Cuts, flips, doubles or inserts bytes. */
    public static byte[] ofBytes(byte[] body, Random random) {
        var bytes = new ArrayList<Byte>();
        for (byte b : body) {
            bytes.add(b);
        }
        for (int times = 1 + random.nextInt(3); times > 0 && !bytes.isEmpty(); times--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.subList(at, bytes.size()).clear();
                case 1 -> bytes.set(at, (byte) random.nextInt(256));
                case 2 -> bytes.remove(at);
                case 3 -> bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + 20))));
                default -> bytes.add(at, (byte) "{}[]\",:0&=%".charAt(random.nextInt(11)));
            }
        }
        var damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }

    /** Well-formed JSON in which a value is missing, or of another kind; a form loses or changes a field. */
    public static byte[] ofValues(byte[] body, Random random) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JacksonException e) {
            return ofForm(new String(body, UTF_8), random).getBytes(UTF_8);
        }
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var places = new ArrayList<Runnable>();
            collect(tree, places, random);
            if (!places.isEmpty()) {
                places.get(random.nextInt(places.size())).run();
            }
        }
        return JSON.writeValueAsBytes(tree);
    }

    private static String ofForm(String form, Random random) {
        var fields = new ArrayList<>(List.of(form.split("&", -1)));
        int at = random.nextInt(fields.size());
        if (random.nextBoolean()) {
            fields.remove(at);
        } else {
            fields.set(at, fields.get(at).replaceAll("=.*", "=" + random.nextInt()));
        }
        return String.join("&", fields);
    }

    private static void collect(JsonNode tree, List<Runnable> places, Random random) {
        switch (tree) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    places.add(() -> object.remove(field.getKey()));
                    places.add(() -> object.set(field.getKey(), other(random)));
                    collect(field.getValue(), places, random);
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    places.add(() -> {
                        if (at < array.size()) {
                            array.set(at, other(random));
                        }
                    });
                    collect(array.get(i), places, random);
                }
            }
            default -> {}
        }
    }

    private static JsonNode other(Random random) {
        List<Supplier<JsonNode>> kinds = List.of(
                NODES::nullNode,
                NODES::objectNode,
                NODES::arrayNode,
                () -> NODES.booleanNode(true),
                () -> NODES.numberNode(random.nextInt()),
                () -> NODES.numberNode(new BigDecimal("1e6000")),
                () -> NODES.numberNode(-random.nextDouble()),
                () -> NODES.stringNode(""),
                () -> NODES.stringNode("\u0000\ud800 \u202ex"),
                () -> NODES.stringNode("x".repeat(40_000)),
                () -> NODES.arrayNode().add(NODES.arrayNode()).add(NODES.nullNode()),
                () -> NODES.objectNode().set("id", NODES.arrayNode()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }
}
