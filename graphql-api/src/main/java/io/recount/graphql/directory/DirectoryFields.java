package io.recount.graphql.directory;

import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.bus.MinPosition;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Connection.Edge;
import io.recount.graphql.relay.Connection.PageInfo;
import io.recount.graphql.relay.First;
import io.recount.projections.Page;
import io.recount.projections.directory.CountCustomers;
import io.recount.projections.directory.DirectoryViews;
import io.recount.projections.directory.FindCustomers;
import io.recount.projections.directory.FoundCustomer;
import io.recount.projections.profile.FoundCustomers;
import io.recount.projections.profile.GetCustomers;
import io.recount.projections.profile.ProfileView;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code customers}: the list says who and in which order, profiles are read at once for all of them. */
@Component
final class DirectoryFields implements RuntimeWiringConfigurer {
    private final Queries queries;

    DirectoryFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("customers", this::customers));
        wiring.type(
                "CustomerConnection",
                type -> type.dataFetcher("edges", field -> list(field).page().edges())
                        .dataFetcher("pageInfo", field -> list(field).page().pageInfo())
                        .dataFetcher("totalCount", this::totalCount));
    }

    private CustomerList customers(DataFetchingEnvironment field) {
        var condition = FilterInput.of(field.getArgument("filter"), "filter");
        var order = OrderInput.of(field.getArgument("orderBy"), "orderBy");
        String after = field.getArgument("after");
        int first = First.of(field, FindCustomers.MAX_FIRST);
        var call = MinPosition.of(field);
        var found = find(call, new FindCustomers(condition, order, first, after));
        return new CustomerList(connection(call, found, after), new CountCustomers(condition, order));
    }

    private Page<FoundCustomer> find(Call call, FindCustomers query) {
        try {
            return queries.page(call, query, FoundCustomer.class);
        } catch (RuleViolated refusal) {
            if (refusal.code().equals(DirectoryViews.PLACE_INVALID)) {
                throw new BadUserInput("after", String.valueOf(refusal.getMessage()));
            }
            throw refusal;
        }
    }

    /** Whoever was joined to another one since the list was written is left out; that other one has a row too. */
    private Connection<ProfileView> connection(Call call, Page<FoundCustomer> found, @Nullable String after) {
        var rows = found.rows();
        var ids = rows.stream().map(FoundCustomer::id).collect(toSet());
        var profiles =
                queries.value(call, new GetCustomers(ids), FoundCustomers.class).byId();
        var edges = new ArrayList<Edge<ProfileView>>(rows.size());
        for (var row : rows) {
            var profile = profiles.get(row.id());
            if (profile != null && profile.id().equals(row.id())) {
                edges.add(new Edge<>(row.place(), profile));
            }
        }
        var start = rows.isEmpty() ? null : rows.getFirst().place();
        var end = rows.isEmpty() ? null : rows.getLast().place();
        return new Connection<>(edges, new PageInfo(found.hasNext(), after != null, start, end));
    }

    private long totalCount(DataFetchingEnvironment field) {
        return queries.value(Call.of(field), list(field).count(), Long.class);
    }

    private static CustomerList list(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<CustomerList>getSource());
    }
}
