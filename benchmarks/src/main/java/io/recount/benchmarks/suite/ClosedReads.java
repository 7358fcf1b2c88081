package io.recount.benchmarks.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.recount.benchmarks.loop.Loop;
import io.recount.benchmarks.loop.Pace;
import io.recount.benchmarks.loop.Requests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Requests that read customers, sent in turn as fast as they are answered.
 *
 * @param profile how long, and after which warm-up
 */
record ClosedReads(Target target, Profile profile) {
    private static final byte[] FOUND = "\"customerId\"".getBytes(US_ASCII);

    /** Adds a row; an answer without any customer counts as an error. */
    void measure(Rows rows, String name, int connections, List<byte[]> requests) throws IOException {
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
}
