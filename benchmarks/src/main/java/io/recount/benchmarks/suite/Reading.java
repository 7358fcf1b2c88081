package io.recount.benchmarks.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.recount.benchmarks.graphql.GraphQl;
import io.recount.benchmarks.graphql.Questions;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.loop.Loop;
import io.recount.benchmarks.loop.Pace;
import io.recount.benchmarks.loop.Requests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How many profiles the server hands out over GraphQL, while nothing else is asked of it. */
public final class Reading {
    private static final int SAMPLE = 1_000;
    private static final byte[] FOUND = "\"customerId\"".getBytes(US_ASCII);

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
        for (int connections : List.of(8, 64)) {
            measure(rows, "profile by id", connections, bodies(Questions.BY_ID, "id", ids));
            measure(rows, "profile by user id", connections, bodies(Questions.BY_USER_ID, "value", users));
        }
    }

    private void measure(Rows rows, String name, int connections, List<byte[]> requests) throws IOException {
        String full = name + ", " + connections + " connections";
        System.out.println(full + " …");
        var watch = new Watch(target, false);
        var turn = new int[1];
        Requests shared = () -> ByteBuffer.wrap(requests.get(turn[0]++ % requests.size()));
        try (var loop = new Loop(
                target.endpoint(), connections, Pace.closed(), () -> shared, response -> response.holds(FOUND))) {
            rows.add(full, loop.run(profile.window(watch)), 1, watch);
        }
    }

    private List<byte[]> bodies(String question, String variable, List<String> values) {
        var http = HttpRequests.withBearer(target.endpoint(), target.demandedAdminKey());
        return values.stream()
                .map(value -> http.post("/graphql", GraphQl.body(question, Map.of(variable, value))))
                .toList();
    }
}
