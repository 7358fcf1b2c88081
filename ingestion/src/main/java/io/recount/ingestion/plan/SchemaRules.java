package io.recount.ingestion.plan;

import io.recount.domain.rule.RuleViolated;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema of a plan may hold beyond what the specification says: nothing that reaches outside or is too large. */
final class SchemaRules {
    static final int MAX_VALUES = 2_000;
    static final int MAX_DEPTH = 32;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> UNSUPPORTED =
            Set.of("$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$vocabulary");
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");
    private static final Set<String> DATA = Set.of("const", "enum", "default", "examples");

    private final Set<String> propertyNames = new HashSet<>();
    private int values;

    private SchemaRules() {}

    /**
     * Checks a schema.
     *
     * @return the names of properties that it speaks of; all others may be personal
     */
    static Set<String> check(Map<String, @Nullable Object> schema) {
        var rules = new SchemaRules();
        rules.schema(schema, "schema", 1);
        return Set.copyOf(rules.propertyNames);
    }

    static RuleViolated invalid(String path, String complaint) {
        return new RuleViolated("SCHEMA_INVALID", path + " " + complaint);
    }

    private void schema(Map<?, ?> schema, String path, int depth) {
        schema.forEach((key, value) -> keyword(String.valueOf(key), value, path + '/' + key, depth));
    }

    private void keyword(String keyword, @Nullable Object value, String path, int depth) {
        count(path, depth);
        if (UNSUPPORTED.contains(keyword)) {
            throw invalid(path, "is not supported here");
        }
        switch (keyword) {
            case "$ref" -> {
                if (!(value instanceof String target) || !target.startsWith("#")) {
                    throw invalid(path, "must stay inside the schema: #/$defs/…");
                }
            }
            case "$schema" -> {
                if (!DIALECT.equals(value)) {
                    throw invalid(path, "must be " + DIALECT);
                }
            }
            case "pattern" -> {
                if (value instanceof String regex) {
                    LinearPattern.compile(regex, path);
                }
            }
            default -> below(keyword, value, path, depth);
        }
    }

    private void below(String keyword, @Nullable Object value, String path, int depth) {
        switch (value) {
            case Map<?, ?> object when DATA.contains(keyword) -> data(object, path, depth);
            case Map<?, ?> object when NAMED_SCHEMAS.contains(keyword) -> named(keyword, object, path, depth);
            case Map<?, ?> object -> schema(object, path, depth + 1);
            case Iterable<?> list -> list(keyword, list, path, depth);
            case null, default -> {}
        }
    }

    private void named(String keyword, Map<?, ?> schemas, String path, int depth) {
        schemas.forEach((key, schema) -> {
            var name = String.valueOf(key);
            var at = path + '/' + name;
            count(at, depth);
            if (keyword.equals("properties")) {
                propertyNames.add(name);
            } else if (keyword.equals("patternProperties")) {
                LinearPattern.compile(name, at);
            }
            if (schema instanceof Map<?, ?> object) {
                schema(object, at, depth + 1);
            }
        });
    }

    private void list(String keyword, Iterable<?> list, String path, int depth) {
        int index = 0;
        for (var element : list) {
            var at = path + '/' + index++;
            count(at, depth);
            if (element instanceof Map<?, ?> object && !DATA.contains(keyword)) {
                schema(object, at, depth + 1);
            } else if (element instanceof String name && keyword.equals("required")) {
                propertyNames.add(name);
            } else {
                data(element, at, depth);
            }
        }
    }

    private void data(@Nullable Object value, String path, int depth) {
        count(path, depth);
        switch (value) {
            case Map<?, ?> object -> object.values().forEach(inner -> data(inner, path, depth + 1));
            case Iterable<?> list -> list.forEach(inner -> data(inner, path, depth + 1));
            case null, default -> {}
        }
    }

    private void count(String path, int depth) {
        if (++values > MAX_VALUES) {
            throw invalid("schema", "has more than " + MAX_VALUES + " values");
        }
        if (depth > MAX_DEPTH) {
            throw invalid(path, "is nested deeper than " + MAX_DEPTH);
        }
    }
}
