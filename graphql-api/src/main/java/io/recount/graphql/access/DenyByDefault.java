package io.recount.graphql.access;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Objects;
import java.util.stream.Stream;

/** Refuses a schema with a root field that does not say who may use it. */
public final class DenyByDefault {
    private DenyByDefault() {}

    /** Fails the start when a root field carries no {@code @access}, or one without any role. */
    public static void check(GraphQLSchema schema) {
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .forEach(DenyByDefault::check);
    }

    private static void check(GraphQLObjectType root) {
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            var access = field.getAppliedDirective(AccessDirective.NAME);
            if (access == null || AccessDirective.roles(access).isEmpty()) {
                throw new IllegalStateException(
                        root.getName() + "." + field.getName() + " does not say who may use it: add @access(roles: …)");
            }
        }
    }
}
