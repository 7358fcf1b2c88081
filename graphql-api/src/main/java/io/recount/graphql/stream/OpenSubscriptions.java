package io.recount.graphql.stream;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code subscriptions} of the system. */
@Component
final class OpenSubscriptions implements RuntimeWiringConfigurer {
    private final ObjectProvider<Connections> connections;

    /** Looked up late: connections need the engine, and the engine every field. */
    OpenSubscriptions(ObjectProvider<Connections> connections) {
        this.connections = connections;
    }

    /** As they are told. */
    record Counts(int open, int connections, long cutOff) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "System",
                type -> type.dataFetcher(
                        "subscriptions", _ -> connections.getObject().counts()));
    }
}
