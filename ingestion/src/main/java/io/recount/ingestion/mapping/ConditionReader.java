package io.recount.ingestion.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions, as docs/mappings.md writes them. */
final class ConditionReader {
    private static final List<String> TESTS = List.of("equals", "in", "present", "absent");

    private ConditionReader() {}

    static List<Condition> list(@Nullable Object tree, String path) throws MappingInvalid {
        var conditions = Form.list(tree, path, ConditionReader::read);
        if (conditions.isEmpty()) {
            throw new MappingInvalid(path, "at least one condition is expected here");
        }
        return conditions;
    }

    static Pointer pointer(@Nullable Object tree, String path) throws MappingInvalid {
        return Pointer.parse(Form.text(tree, path), path);
    }

    private static Condition read(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var pointer = form.required("pointer", ConditionReader::pointer);
        var test = form.oneOf(TESTS);
        form.end();
        return switch (test) {
            case "equals" -> new Condition.OneOf(pointer, List.of(scalar(form.get(test), form.path(test))));
            case "in" -> new Condition.OneOf(pointer, form.list(test, ConditionReader::scalar));
            case "present" -> flag(form, test, new Condition.Present(pointer));
            default -> flag(form, test, new Condition.Absent(pointer));
        };
    }

    private static Condition flag(Form form, String test, Condition condition) throws MappingInvalid {
        if (!Boolean.TRUE.equals(form.get(test))) {
            throw new MappingInvalid(form.path(test), "true is expected here");
        }
        return condition;
    }

    private static Object scalar(@Nullable Object tree, String path) throws MappingInvalid {
        return switch (tree) {
            case String text -> text;
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> throw notScalar(path);
            case Number number -> new BigDecimal(number.toString());
            case null, default -> throw notScalar(path);
        };
    }

    private static MappingInvalid notScalar(String path) {
        return new MappingInvalid(path, "text, a number, true or false is expected here");
    }
}
