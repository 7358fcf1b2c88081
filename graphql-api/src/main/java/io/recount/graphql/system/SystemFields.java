package io.recount.graphql.system;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code system}. */
@Component
final class SystemFields implements RuntimeWiringConfigurer {
    private final SystemStatus status;

    SystemFields(SystemStatus status) {
        this.status = status;
    }

    record Stores(String events, String readModels) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("system", _ -> status.report()));
        wiring.type(
                "System",
                type -> type.dataFetcher("stores", field -> {
                    SystemReport report = field.getSource();
                    return report == null ? null : new Stores(report.eventStore(), report.readModelStore());
                }));
    }
}
