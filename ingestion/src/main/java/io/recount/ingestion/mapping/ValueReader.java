package io.recount.ingestion.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a value is made: text is a pointer, an object says more. */
final class ValueReader {
    private static final List<String> SOURCES =
            List.of("pointer", "const", "index", "first", "concat", "object", "each", "entries", "find", "value");
    private static final int DEEPEST = 20;
    private static final String ALL = "*";

    private final ConversionReader conversions = new ConversionReader(this);
    private int depth;

    Value read(@Nullable Object tree, String path) throws MappingInvalid {
        if (tree instanceof String pointer) {
            return new Sources.At(Pointer.parse(pointer, path));
        }
        if (!(tree instanceof Map<?, ?>)) {
            throw new MappingInvalid(path, "a pointer, or an object that says how the value is made, is expected here");
        }
        if (++depth > DEEPEST) {
            throw new MappingInvalid(path, "values are nested at most " + DEEPEST + " deep");
        }
        var form = Form.of(tree, path);
        var value = refined(source(form), form);
        form.end();
        depth--;
        return value;
    }

    /** An object of named values; under {@code *} an object whose fields are all taken. */
    Value fields(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var all = form.optional(ALL, this::read);
        var fields = new LinkedHashMap<String, Value>();
        for (var field : form.fields().entrySet()) {
            if (!field.getKey().equals(ALL)) {
                fields.put(field.getKey(), read(field.getValue(), form.path(field.getKey())));
            }
        }
        return new Gatherings.Fields(all, fields, path);
    }

    private Value source(Form form) throws MappingInvalid {
        var source = form.oneOf(SOURCES);
        var tree = form.get(source);
        var path = form.path(source);
        return switch (source) {
            case "pointer" -> new Sources.At(ConditionReader.pointer(tree, path));
            case "const" -> new Sources.Constant(Constants.read(tree, path));
            case "index" -> index(tree, path);
            case "first" -> new Sources.FirstOf(several(tree, path));
            case "concat" -> new Sources.Joined(several(tree, path), form.text("separator", ""), path);
            case "object" -> fields(tree, path);
            case "value" -> read(tree, path);
            case "each" -> each(Form.of(tree, path));
            case "entries" -> entries(Form.of(tree, path));
            default -> find(Form.of(tree, path));
        };
    }

    private Value refined(Value source, Form form) throws MappingInvalid {
        var value = source;
        if (form.has("without")) {
            value = new Refinements.Without(value, Set.copyOf(form.list("without", Form::text)), form.path("without"));
        }
        var conversion = form.optional("as", conversions::read);
        if (conversion != null) {
            value = new Refinements.Converted(value, conversion, form.path("as"));
        }
        var table = form.optional("lookup", Constants::table);
        if (table != null) {
            value = new Refinements.Looked(value, table, form.path("lookup"));
        }
        var otherwise = form.optional("default", Constants::read);
        if (otherwise != null) {
            value = new Refinements.Defaulted(value, otherwise);
        }
        if (form.has("required")) {
            if (!Boolean.TRUE.equals(form.get("required"))) {
                throw new MappingInvalid(form.path("required"), "true is expected here");
            }
            value = new Refinements.Required(value, form.path());
        }
        return value;
    }

    private List<Value> several(@Nullable Object tree, String path) throws MappingInvalid {
        var values = Form.list(tree, path, this::read);
        if (values.isEmpty()) {
            throw new MappingInvalid(path, "at least one value is expected here");
        }
        return values;
    }

    private static Value index(@Nullable Object tree, String path) throws MappingInvalid {
        if (!Boolean.TRUE.equals(tree)) {
            throw new MappingInvalid(path, "true is expected here");
        }
        return new Sources.Index();
    }

    private Value each(Form form) throws MappingInvalid {
        var each = new Gatherings.Each(
                form.required("pointer", ConditionReader::pointer), form.required("value", this::read), form.path());
        form.end();
        return each;
    }

    private Value entries(Form form) throws MappingInvalid {
        var entries = new Gatherings.Entries(
                form.required("pointer", ConditionReader::pointer),
                form.required("key", this::read),
                form.required("value", this::read),
                form.path());
        form.end();
        return entries;
    }

    private Value find(Form form) throws MappingInvalid {
        var found = new Gatherings.Found(
                form.required("pointer", ConditionReader::pointer),
                form.required("when", ConditionReader::list),
                form.required("value", this::read),
                form.path());
        form.end();
        return found;
    }
}
