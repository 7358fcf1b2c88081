package io.recount.graphql.customer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.graphql.bus.MinPosition;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.graphql.relay.NodeType;
import io.recount.projections.profile.FindCustomers;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code customer}, {@code customers}, and customers behind {@code node}. */
@Component
final class CustomerQueries implements RuntimeWiringConfigurer, NodeType {
    private final Queries queries;

    CustomerQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("customer", this::customer).dataFetcher("customers", this::customers));
    }

    private @Nullable ProfileView customer(DataFetchingEnvironment field) {
        return queries.ask(MinPosition.of(field), CustomerBy.query(field.getArgument("by"), "by"))
                .orElse(null);
    }

    private Connection<ProfileView> customers(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query = new FindCustomers(
                First.of(field, FindCustomers.MAX_FIRST), Cursor.parse(after, id -> CustomerBy.raw(id, "after")));
        return Connection.of(
                queries.ask(MinPosition.of(field), query),
                profile -> new Cursor(profile.id().toString()),
                after);
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
