package io.recount.graphql.scalar;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars that GraphQL itself lacks. */
@Component
final class Scalars implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(scalar("DateTime", new DateTimeScalar()));
        wiring.scalar(scalar("JSON", new JsonScalar()));
        wiring.scalar(scalar("Long", new LongScalar()));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
