package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An input in which the list that a mapping goes through has one element only, so that this one can be taken again later.
 *
 * @param pointer of the element in it
 */
public record Alone(@Nullable Object input, String pointer) {

    /** A pointer into the element as seen from the whole input, as seen from this one. */
    public String moved(String path, Element element) {
        return path.startsWith(element.pointer())
                ? pointer + path.substring(element.pointer().length())
                : path;
    }

    static Alone of(@Nullable Object input, Element element, Pointer list) {
        if (!(list.in(new Scope(input, "", 0, null, new Work(Map.of()))) instanceof List<?>)) {
            return new Alone(input, element.pointer());
        }
        var parts = list.tokens();
        int end = element.pointer().lastIndexOf('/');
        return new Alone(cut(input, parts, element.value()), element.pointer().substring(0, end) + "/0");
    }

    private static Object cut(@Nullable Object tree, List<String> parts, @Nullable Object element) {
        if (parts.isEmpty()) {
            var only = new ArrayList<@Nullable Object>();
            only.add(element);
            return only;
        }
        var part = parts.getFirst();
        var rest = parts.subList(1, parts.size());
        if (tree instanceof List<?> list) {
            var copy = new ArrayList<@Nullable Object>(list);
            int index = Integer.parseInt(part);
            copy.set(index, cut(list.get(index), rest, element));
            return copy;
        }
        var object = Json.object(tree);
        var copy = new LinkedHashMap<String, @Nullable Object>(object == null ? Map.of() : object);
        copy.put(part, cut(copy.get(part), rest, element));
        return copy;
    }
}
