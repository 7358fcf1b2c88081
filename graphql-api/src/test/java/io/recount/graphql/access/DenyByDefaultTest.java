package io.recount.graphql.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import org.junit.jupiter.api.Test;

class DenyByDefaultTest {
    private static final String ACCESS = "directive @access(roles: [R!]!) on FIELD_DEFINITION enum R {ADMIN SERVICE} ";

    @Test
    void aQueryWithoutRolesKeepsTheServerFromStarting() {
        refused("type Query {a: Int}", "Query.a");
    }

    @Test
    void aMutationWithoutRolesKeepsTheServerFromStarting() {
        refused("type Query {a: Int @access(roles: [ADMIN])} type Mutation {b: Int}", "Mutation.b");
    }

    @Test
    void aSubscriptionWithoutRolesKeepsTheServerFromStarting() {
        refused("type Query {a: Int @access(roles: [ADMIN])} type Subscription {c: Int}", "Subscription.c");
    }

    @Test
    void anEmptyListOfRolesKeepsTheServerFromStarting() {
        refused("type Query {a: Int @access(roles: [])}", "Query.a");
    }

    @Test
    void rolesOnEveryRootFieldAreEnough() {
        var schema = schema("type Query {a: T @access(roles: [ADMIN, SERVICE])} type T {b: Int}");
        assertThatCode(() -> DenyByDefault.check(schema)).doesNotThrowAnyException();
    }

    private static void refused(String types, String field) {
        var schema = schema(types);
        assertThatThrownBy(() -> DenyByDefault.check(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(field);
    }

    private static GraphQLSchema schema(String types) {
        return SchemaGenerator.createdMockedSchema(ACCESS + types);
    }
}
