package io.recount.ingestion.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping reads: the first names of its pointers into the row. */
final class NamedColumns {
    /** What is under these keys is text of its own, no pointer. */
    private static final Set<String> TEXTS =
            Set.of("const", "equals", "in", "lookup", "default", "as", "type", "separator", "description", "without");

    /** What is under these keys points into elements of a list, where there is one beside them. */
    private static final List<String> LISTS = List.of("forEach", "each", "entries", "find");

    private final YamlTree yaml;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private NamedColumns(YamlTree yaml) {
        this.yaml = yaml;
    }

    /** Each column and the line of the mapping that names it first; those a file may lack are left out. */
    static Map<String, Integer> of(YamlTree yaml, Map<String, @Nullable Object> mapping, Collection<String> optional) {
        var named = new NamedColumns(yaml);
        if (!mapping.containsKey("forEach")) {
            mapping.forEach((key, value) -> named.visit(value, "/" + key, key));
        }
        named.lines.keySet().removeAll(Set.copyOf(optional));
        return Map.copyOf(named.lines);
    }

    private void visit(@Nullable Object tree, String path, String key) {
        switch (tree) {
            case String text
            when !TEXTS.contains(key) && (text.startsWith("/") || text.startsWith("$/")) -> {
                var column = text.substring(text.indexOf('/') + 1);
                if (!column.isEmpty() && column.indexOf('/') < 0) {
                    lines.putIfAbsent(column.replace("~1", "/").replace("~0", "~"), yaml.line(path));
                }
            }
            case Map<?, ?> object
            when !TEXTS.contains(key) && LISTS.stream().noneMatch(object::containsKey) ->
                object.forEach((name, value) -> visit(value, path + "/" + name, String.valueOf(name)));
            case List<?> list
            when !TEXTS.contains(key) -> {
                for (int i = 0; i < list.size(); i++) {
                    visit(list.get(i), path + "/" + i, key);
                }
            }
            case null, default -> {}
        }
    }
}
