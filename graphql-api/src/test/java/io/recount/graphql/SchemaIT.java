package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.recount.domain.interaction.InteractionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.execution.GraphQlSource;

@ExtendWith(Api.class)
class SchemaIT {
    private static final Path COMMITTED = Path.of("src/test/resources/schema.graphqls");
    private static final Path PRINTED = Path.of("target/schema.graphqls");

    /** After an intended change: copy target/schema.graphqls over src/test/resources/schema.graphqls. */
    @Test
    void isTheCommittedOne(Api api) throws IOException {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(true)
                .includeDirectiveDefinition(name -> name.equals("access"))
                .includeDirectives(true);
        var printed = new SchemaPrinter(options).print(schema(api));
        Files.writeString(PRINTED, printed);
        assertThat(printed).isEqualTo(Files.readString(COMMITTED));
    }

    /** After a change that is meant to break clients: the same. What is only added breaks nobody. */
    @Test
    void nothingThatClientsUseIsGone(Api api) throws IOException {
        assertThat(breakages(Files.readString(COMMITTED), schema(api))).isEmpty();
    }

    @Test
    void whatBreaksClientsIsNoticed(Api api) throws IOException {
        var committed = Files.readString(COMMITTED);
        assertThat(breakages(
                        committed.replaceFirst("  lastSeen: DateTime!", "  lastSeen: DateTime!\n  lastHeard: DateTime"),
                        schema(api)))
                .singleElement()
                .asString()
                .contains("lastHeard");
        assertThat(breakages(committed.replace("count: Long!", "count: Int!"), schema(api)))
                .isNotEmpty();
        assertThat(breakages(committed.replaceFirst("  \"[^\"]*\"\n  position: Long!", ""), schema(api)))
                .as("an addition")
                .isEmpty();
    }

    private static List<String> breakages(String before, GraphQLSchema now) {
        var old = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(before));
        var differences = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(old, now), differences);
        return differences.getBreakages().stream()
                .map(change -> change.getTypeName() + "." + change.getFieldName() + ": " + change.getReasonMsg())
                .toList();
    }

    @Test
    void everyElementSaysWhatItIs(Api api) {
        assertThat(schema(api).getAllTypesAsList().stream()
                        .filter(type -> !type.getName().startsWith("__"))
                        .flatMap(SchemaIT::elements)
                        .filter(element -> element.getDescription() == null
                                || element.getDescription().length() < 10))
                .extracting(GraphQLNamedSchemaElement::getName)
                .isSubsetOf("String", "Int", "Float", "Boolean", "ID");
    }

    @Test
    void kindsAreTheDomainsOwn(Api api) {
        var kinds = (GraphQLEnumType) Objects.requireNonNull(schema(api).getType("InteractionKind"));
        assertThat(kinds.getValues())
                .extracting(value -> value.getName())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(InteractionKind.values()).map(Enum::name).toList());
    }

    private static Stream<GraphQLNamedSchemaElement> elements(GraphQLNamedSchemaElement type) {
        var below = switch (type) {
            case GraphQLFieldsContainer fields ->
                fields.getFieldDefinitions().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
            case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.<GraphQLNamedSchemaElement>empty();
        };
        return Stream.concat(Stream.of(type), below);
    }

    private static GraphQLSchema schema(Api api) {
        return api.bean(GraphQlSource.class).schema();
    }
}
