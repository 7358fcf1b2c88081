package io.recount.graphql.directory;

import io.recount.graphql.error.BadUserInput;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An input object and where it stands in the query. What is null in it counts as not given.
 *
 * @param path for complaints
 */
record Input(Map<?, ?> fields, String path) {
    static Input of(Object object, String path) {
        return object instanceof Map<?, ?> fields ? new Input(fields, path) : new Input(Map.of(), path);
    }

    @Nullable Object get(String field) {
        return fields.get(field);
    }

    boolean has(String field) {
        return get(field) != null;
    }

    /** Path of a field. */
    String at(String field) {
        return path + "." + field;
    }

    /** A field that is an input object itself. */
    Stream<Input> object(String field) {
        return Stream.ofNullable(get(field)).map(object -> of(object, at(field)));
    }

    /** The elements of a list, each read with its path. */
    <T> List<T> each(String field, int most, BiFunction<Object, String, T> read) {
        if (!(get(field) instanceof List<?> list) || list.isEmpty() || list.size() > most) {
            throw new BadUserInput(at(field), "must hold 1 to " + most + " elements");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> read.apply(list.get(i), at(field) + "[" + i + "]"))
                .toList();
    }

    /** Which of these groups of fields is used; exactly one has to be. */
    List<String> only(List<List<String>> groups) {
        var used = groups.stream()
                .filter(group -> group.stream().anyMatch(this::has))
                .toList();
        if (used.size() != 1) {
            var ways = groups.stream().map(group -> String.join("/", group)).toList();
            throw new BadUserInput(path, "must hold exactly one of " + String.join(", ", ways));
        }
        return used.getFirst();
    }
}
