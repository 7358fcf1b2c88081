package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the mapping while it is read; knows its place and which of its keys were asked for. */
final class Form {
    private final Map<String, @Nullable Object> fields;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private Form(Map<String, @Nullable Object> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** Reads one element of a list. */
    interface Reading<T> {
        T read(@Nullable Object tree, String path) throws MappingInvalid;
    }

    static Form of(@Nullable Object tree, String path) throws MappingInvalid {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new MappingInvalid(path, "an object is expected here");
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            if (!(field.getKey() instanceof String name)) {
                throw new MappingInvalid(path, "a key is no text; put it in quotes");
            }
            fields.put(name, field.getValue());
        }
        return new Form(fields, path);
    }

    static <T> List<T> list(@Nullable Object tree, String path, Reading<T> reading) throws MappingInvalid {
        if (!(tree instanceof List<?> elements)) {
            throw new MappingInvalid(path, "a list is expected here");
        }
        var read = new ArrayList<T>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            read.add(reading.read(elements.get(i), path + '/' + i));
        }
        return List.copyOf(read);
    }

    static String text(@Nullable Object tree, String path) throws MappingInvalid {
        if (tree instanceof String text) {
            return text;
        }
        throw new MappingInvalid(path, "text is expected here");
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path + '/' + Pointer.escaped(key);
    }

    boolean has(String key) {
        known.add(key);
        return fields.containsKey(key);
    }

    /** What is under the key; null where there is nothing. */
    @Nullable Object get(String key) {
        known.add(key);
        return fields.get(key);
    }

    /** The text under the key; the other text where there is none. */
    String text(String key, String otherwise) throws MappingInvalid {
        return has(key) ? text(fields.get(key), path(key)) : otherwise;
    }

    /** The text under the key; null where there is none. */
    @Nullable String textOrNull(String key) throws MappingInvalid {
        return has(key) ? text(fields.get(key), path(key)) : null;
    }

    /** What is read from the key; null where there is nothing. */
    <T> @Nullable T optional(String key, Reading<T> reading) throws MappingInvalid {
        return has(key) ? reading.read(fields.get(key), path(key)) : null;
    }

    /** The list that is read from the key; empty where there is none. */
    <T> List<T> list(String key, Reading<T> reading) throws MappingInvalid {
        return has(key) ? list(fields.get(key), path(key), reading) : List.of();
    }

    /** What is read from the key, which has to be there. */
    <T> T required(String key, Reading<T> reading) throws MappingInvalid {
        if (!has(key)) {
            throw new MappingInvalid(path, "\"" + key + "\" is missing here");
        }
        return reading.read(fields.get(key), path(key));
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** The only one of these keys that is there. */
    String oneOf(List<String> keys) throws MappingInvalid {
        var there = keys.stream().filter(this::has).toList();
        if (there.size() != 1) {
            throw new MappingInvalid(path, "exactly one of " + String.join(", ", keys) + " is expected here");
        }
        return there.getFirst();
    }

    /** Call it last: a key that nobody asked for is a mistake. */
    void end() throws MappingInvalid {
        for (var key : fields.keySet()) {
            if (!known.contains(key)) {
                throw new MappingInvalid(path(key), "there is no such key here");
            }
        }
    }
}
