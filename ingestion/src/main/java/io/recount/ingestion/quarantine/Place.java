package io.recount.ingestion.quarantine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON pointer (RFC 6901) at which a tree is changed. */
final class Place {
    private static final String END_OF_LIST = "-";

    private final String pointer;
    private final List<String> names;

    Place(String pointer) {
        this.pointer = pointer;
        this.names = Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    /** Whether the other place lies within the value at this one. */
    boolean holds(Place other) {
        return other.names.size() >= names.size()
                && other.names.subList(0, names.size()).equals(names);
    }

    @Nullable JsonNode valueIn(JsonNode root) {
        var node = root;
        for (var name : names) {
            var child = child(node, name);
            if (child == null) {
                return null;
            }
            node = child;
        }
        return node;
    }

    /** Sets the value, making objects on the way where there is nothing; not for the root. */
    void set(JsonNode root, JsonNode value) {
        switch (holder(root)) {
            case ObjectNode object -> object.set(names.getLast(), value);
            case ArrayNode list -> setIn(list, value);
            default -> throw blocked();
        }
    }

    /** Takes the value away, if there is one; not for the root. */
    void remove(JsonNode root) {
        var node = root;
        for (var name : names.subList(0, names.size() - 1)) {
            var child = child(node, name);
            if (child == null) {
                return;
            }
            node = child;
        }
        switch (node) {
            case ObjectNode object -> object.remove(names.getLast());
            case ArrayNode list -> {
                int index = index(list, names.getLast());
                if (index >= 0) {
                    list.remove(index);
                }
            }
            default -> {}
        }
    }

    private JsonNode holder(JsonNode root) {
        var node = root;
        for (var name : names.subList(0, names.size() - 1)) {
            var child = child(node, name);
            if (child == null || child.isNull()) {
                if (!(node instanceof ObjectNode object)) {
                    throw blocked();
                }
                child = object.putObject(name);
            }
            node = child;
        }
        return node;
    }

    private void setIn(ArrayNode list, JsonNode value) {
        int index = index(list, names.getLast());
        if (index >= 0) {
            list.set(index, value);
        } else if (names.getLast().equals(END_OF_LIST) || names.getLast().equals(Integer.toString(list.size()))) {
            list.add(value);
        } else {
            throw blocked();
        }
    }

    private static @Nullable JsonNode child(JsonNode node, String name) {
        return switch (node) {
            case ObjectNode object -> object.get(name);
            case ArrayNode list -> {
                int index = index(list, name);
                yield index < 0 ? null : list.get(index);
            }
            default -> null;
        };
    }

    /** Index of an element that is there, else -1. */
    private static int index(ArrayNode list, String name) {
        if (name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(name);
        return index < list.size() && Integer.toString(index).equals(name) ? index : -1;
    }

    private NotRepairable blocked() {
        return new NotRepairable("The message has no place " + pointer + ": what lies on the way holds no such field.");
    }
}
