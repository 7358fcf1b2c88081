package io.recount.ingestion.files;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as plain maps, lists, strings, numbers, booleans and nulls, and the line of each. Only what is written as JSON writes it is a
 * number, a boolean or null, so that {@code No}, {@code 0123} and dates stay the texts they look like.
 */
final class YamlTree {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");
    private static final int DEEPEST = 60;

    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable Object root;

    private YamlTree() {}

    static YamlTree read(String text) throws YamlInvalid {
        var tree = new YamlTree();
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            tree.root = node == null ? null : tree.value(node, "", 0);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new YamlInvalid(mark == null ? 1 : mark.getLine() + 1, "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new YamlInvalid(1, "is no YAML that can be read");
        }
        return tree;
    }

    @Nullable Object root() {
        return root;
    }

    /** The line of a JSON pointer, or of the nearest thing around it. */
    int line(String pointer) {
        var at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    private @Nullable Object value(Node node, String path, int depth) throws YamlInvalid {
        int line = node.getStartMark().getLine() + 1;
        lines.putIfAbsent(path, line);
        if (depth > DEEPEST) {
            throw new YamlInvalid(line, "is nested more than " + DEEPEST + " deep");
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> list(sequence, path, depth);
            case MappingNode mapping -> object(mapping, path, depth);
            default -> throw new YamlInvalid(line, "refers to another place, which a mapping cannot");
        };
    }

    private Object list(SequenceNode sequence, String path, int depth) throws YamlInvalid {
        var list = new ArrayList<@Nullable Object>();
        for (var element : sequence.getValue()) {
            list.add(value(element, path + '/' + list.size(), depth + 1));
        }
        return list;
    }

    private Object object(MappingNode mapping, String path, int depth) throws YamlInvalid {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var field : mapping.getValue()) {
            int line = field.getKeyNode().getStartMark().getLine() + 1;
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlInvalid(line, "has a key that is no text");
            }
            var at = path + '/' + key.getValue().replace("~", "~0").replace("/", "~1");
            lines.put(at, line);
            if (object.containsKey(key.getValue())) {
                throw new YamlInvalid(line, "has the key " + key.getValue() + " twice");
            }
            object.put(key.getValue(), value(field.getValueNode(), at, depth + 1));
        }
        return object;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "null", "~", "" -> null;
            default -> NUMBER.matcher(text).matches() ? number(text) : text;
        };
    }

    private static Object number(String text) {
        if (text.indexOf('.') >= 0) {
            return new BigDecimal(text);
        }
        return text.length() < 18 ? (Object) Long.valueOf(text) : new BigInteger(text);
    }
}
