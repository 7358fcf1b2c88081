package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.recount.commands.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

@ExtendWith(Api.class)
class AccessIT {
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.SERVICE);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    /** Who may do what, written down a second time so that a slip in the schema shows. */
    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("Query.node", READERS),
            Map.entry("Query.customer", READERS),
            Map.entry("Query.customers", READERS),
            Map.entry("Query.system", ADMINS),
            Map.entry("Mutation.recordInteraction", READERS),
            Map.entry("Mutation.setTraits", READERS),
            Map.entry("Mutation.createWriteKey", ADMINS),
            Map.entry("Mutation.createApiKey", ADMINS),
            Map.entry("Mutation.revokeWriteKey", ADMINS),
            Map.entry("Mutation.revokeKey", ADMINS));

    /** Arguments with which each root field gets as far as its own code. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "node", "(id: \"x\")",
            "customer", "(by: {id: \"x\"})",
            "recordInteraction", "(input: {customer: {id: \"x\"}, event: \"e\"})",
            "setTraits", "(input: {customer: {id: \"x\"}, traits: {a: 1}})",
            "createWriteKey", "(input: {name: \"n\", source: \"s\"})",
            "createApiKey", "(input: {name: \"n\", role: SERVICE})",
            "revokeWriteKey", "(input: {id: \"x\"})",
            "revokeKey", "(input: {id: \"x\"})");

    static Stream<Arguments> everyRootFieldAndRole() {
        var schema = schema(new Api());
        return Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(root ->
                        root.getFieldDefinitions().stream().map(field -> root.getName() + "." + field.getName()))
                .flatMap(field -> Arrays.stream(Role.values()).map(role -> Arguments.of(field, role)));
    }

    @ParameterizedTest
    @MethodSource("everyRootFieldAndRole")
    void everyFieldLetsInItsRolesAndNobodyElse(String field, Role role, Api api) {
        var answer = api.ask(role, operation(schema(api), field));
        var forbidden = answer.at("/errors/0/extensions/code").asString().equals("FORBIDDEN");
        assertThat(forbidden).isEqualTo(!ALLOWED.getOrDefault(field, Set.of()).contains(role));
    }

    @Test
    void whatIsForbiddenIsNotDone(Api api) {
        api.ask(Role.SERVICE, operation(schema(api), "Mutation.createWriteKey"));
        assertThat(api.world().keys().find("secret-of-n")).isEmpty();
    }

    @Test
    void whatIsForbiddenLeavesItsNeighboursAlone(Api api) {
        var answer = api.ask(Role.SERVICE, "{customers {pageInfo {hasNextPage}} system {version}}");
        assertThat(answer.get("errors")).hasSize(1);
    }

    @Test
    void everySignedInRoleMayReadTheSchema(Api api) {
        assertThat(api.ask(Role.SERVICE, "{__schema {queryType {name}}}")
                        .at("/data/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    @Test
    void withoutKeyNobodyIsLetIn(Api api) {
        var answer = api.send(api.post(null, "{\"query\":\"{__typename}\"}"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void whoIsNotLetInLearnsHow(Api api) {
        assertThat(api.send(api.post(null, "{}")).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void anUnknownKeyIsNotLetIn(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "Bearer wrong");
        assertThat(api.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSchemeIsNotLetIn(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "Basic QURNSU46");
        assertThat(api.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "bearer ADMIN");
        assertThat(api.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteKeyIsForbidden(Api api) {
        var answer = api.send(api.post(Role.INGEST, "{\"query\":\"{__typename}\"}"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    private static GraphQLSchema schema(Api api) {
        return api.bean(GraphQlSource.class).schema();
    }

    private static String operation(GraphQLSchema schema, String coordinates) {
        var name = List.of(coordinates.split("\\.", 2));
        var root = schema.getObjectType(name.getFirst());
        GraphQLFieldDefinition field = root.getFieldDefinition(name.getLast());
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        var selection = type instanceof GraphQLObjectType || type.getName().equals("Node") ? "{__typename}" : "";
        return (root.getName().equals("Mutation") ? "mutation" : "query") + "{" + field.getName()
                + ARGUMENTS.getOrDefault(field.getName(), "") + selection + "}";
    }
}
