package io.recount.benchmarks.suite;

import io.recount.benchmarks.graphql.GraphQl;
import io.recount.benchmarks.graphql.Questions;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How many pages of 50 of the list of customers the server hands out, while nothing else is asked of it. */
public final class Listing {
    private static final Map<String, String> NEWEST = Map.of("field", "LAST_SEEN", "direction", "DESC");
    private static final Map<String, String> BUSIEST = Map.of("field", "INTERACTIONS", "direction", "DESC");

    private final Target target;
    private final Profile profile;

    public Listing(Target target, Profile profile) {
        this.target = target;
        this.profile = profile;
    }

    /** Filters that most, some and few fulfil, over few and over many connections. */
    public void suite(Rows rows) throws IOException {
        target.settle();
        var reads = new ClosedReads(target, profile);
        Map<String, ?> most = Map.of("interactions", Map.of("gte", 1));
        Map<String, ?> some = Map.of(
                "counter", Map.of("kind", "ORDER_COMPLETED", "gte", 2),
                "not", Map.of("counter", Map.of("kind", "PAGE_VIEWED", "eq", 3)));
        Map<String, ?> few = Map.of("identifier", Map.of("type", "userId", "prefix", "user-00001"));
        for (int connections : List.of(8, 64)) {
            reads.measure(rows, "list, most match, by last seen", connections, body(most, NEWEST));
            reads.measure(rows, "list, some match, by last seen", connections, body(some, NEWEST));
            reads.measure(rows, "list, few match, by interactions", connections, body(few, BUSIEST));
        }
    }

    private List<byte[]> body(Map<String, ?> filter, Map<String, ?> order) {
        var http = HttpRequests.withBearer(target.endpoint(), target.demandedAdminKey());
        return List.of(http.post("/graphql", GraphQl.body(Questions.LIST, Map.of("filter", filter, "order", order))));
    }
}
