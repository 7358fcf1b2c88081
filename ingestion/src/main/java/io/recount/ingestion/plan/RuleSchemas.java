package io.recount.ingestion.plan;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.recount.commands.plan.PlanSchemas;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compiles the schemas of a plan: JSON Schema, draft 2020-12, which never loads anything from anywhere. */
public final class RuleSchemas implements PlanSchemas {
    static final int MAX_CHARACTERS = 32_000;

    /** Enough for 2,000 properties and for lists of hundreds; a schema that asks for more takes too long per event. */
    private static final int MAX_STEPS = 20_000;

    private static final int MAX_DEPTH = 200;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .regularExpressionFactory(new LinearPattern())
                            .build()));
    private static final Schema DIALECT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    /** How one message is checked: all that fails is told, and a check that does not end is given up. */
    static final ExecutionConfig LIMITS = ExecutionConfig.builder()
            .annotationCollectionEnabled(false)
            .formatAssertionsEnabled(true)
            .maxEvaluationSteps(MAX_STEPS)
            .maxEvaluationDepth(MAX_DEPTH)
            .build();

    @Override
    public void check(Map<String, @Nullable Object> schema) {
        var _ = compile(schema);
    }

    /** A schema that is ready, and the names of properties it speaks of. */
    record Compiled(Schema schema, Set<String> propertyNames) {}

    static Compiled compile(Map<String, @Nullable Object> schema) {
        var names = SchemaRules.check(schema);
        var node = JsonNodes.of(schema);
        if (node.toString().length() > MAX_CHARACTERS) {
            throw SchemaRules.invalid("schema", "has more than " + MAX_CHARACTERS + " characters");
        }
        requireSchema(node);
        try {
            var compiled = REGISTRY.getSchema(node);
            compiled.initializeValidators();
            return new Compiled(compiled, names);
        } catch (InvalidSchemaException e) {
            throw SchemaRules.invalid("schema", "cannot be used: " + e.getMessage());
        } catch (SchemaException e) {
            throw SchemaRules.invalid("schema", "refers to a place that is not there");
        }
    }

    private static void requireSchema(JsonNode node) {
        for (var error : DIALECT.validate(node)) {
            throw SchemaRules.invalid("schema" + error.getInstanceLocation(), error.getMessage());
        }
    }
}
