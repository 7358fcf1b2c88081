package io.recount.benchmarks.suite;

import io.recount.benchmarks.graphql.GraphQl;
import io.recount.benchmarks.graphql.Questions;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How many profiles the server hands out over GraphQL, while nothing else is asked of it. */
public final class Reading {
    private static final int SAMPLE = 1_000;

    private final Target target;
    private final Profile profile;

    public Reading(Target target, Profile profile) {
        this.target = target;
        this.profile = profile;
    }

    /** By id and by identifier, over few and over many connections. */
    public void suite(Rows rows) throws IOException {
        target.settle();
        List<String> ids = new ArrayList<>();
        List<String> users = new ArrayList<>();
        try (var readings = new Readings(target.endpoint(), target.demandedAdminKey())) {
            readings.customers(SAMPLE, customer -> ids.add(customer.customerId()));
            var random = new SplittableRandom(profile.seed());
            for (int i = 0; i < SAMPLE; i++) {
                String user = "user-%07d".formatted(random.nextInt(profile.customers()));
                if (readings.knows(user)) {
                    users.add(user);
                }
            }
        }
        if (ids.isEmpty() || users.isEmpty()) {
            throw new IllegalArgumentException("there are no customers to read: give --prefill 200000");
        }
        var reads = new ClosedReads(target, profile);
        for (int connections : List.of(8, 64)) {
            reads.measure(rows, "profile by id", connections, bodies(Questions.BY_ID, "id", ids));
            reads.measure(rows, "profile by user id", connections, bodies(Questions.BY_USER_ID, "value", users));
            reads.measure(rows, "timeline page of 20", connections, bodies(Questions.TIMELINE, "id", ids));
        }
    }

    private List<byte[]> bodies(String question, String variable, List<String> values) {
        var http = HttpRequests.withBearer(target.endpoint(), target.demandedAdminKey());
        return values.stream()
                .map(value -> http.post("/graphql", GraphQl.body(question, Map.of(variable, value))))
                .toList();
    }
}
