package io.recount.graphql.customer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.graphql.bus.MinPosition;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.NodeType;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code customer}, and customers behind {@code node}. */
@Component
final class CustomerQueries implements RuntimeWiringConfigurer, NodeType {
    private final Queries queries;

    CustomerQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("customer", this::customer));
    }

    private @Nullable ProfileView customer(DataFetchingEnvironment field) {
        return queries.ask(MinPosition.of(field), CustomerBy.query(field.getArgument("by"), "by"))
                .orElse(null);
    }

    @Override
    public String name() {
        return CustomerBy.TYPE;
    }

    @Override
    public Class<?> source() {
        return ProfileView.class;
    }

    @Override
    public @Nullable Object read(Call call, String id) {
        return queries.ask(call, new GetCustomer.ById(CustomerBy.raw(id, "id"))).orElse(null);
    }
}
