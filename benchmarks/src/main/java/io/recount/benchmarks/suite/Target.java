package io.recount.benchmarks.suite;

import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.machine.Meter;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/**
 * The server that is measured.
 *
 * @param adminKey without it nothing is read back: no lag, no waiting for processors
 * @param meter absent where the server does not run on this machine
 */
public record Target(Endpoint endpoint, String writeKey, Optional<String> adminKey, Optional<Meter> meter) {
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(10);

    /** Waits until the work of the measurement before is done, so that it is not billed to the next one. */
    public void settle() throws IOException {
        if (adminKey.isPresent()) {
            try (var readings = new Readings(endpoint, adminKey.get())) {
                if (!readings.caughtUp(LONGEST_CATCH_UP)) {
                    System.out.println("The processors did not catch up within " + LONGEST_CATCH_UP.toMinutes()
                            + " minutes; they work on during the next measurement.");
                }
            }
        }
    }

    /** Measures nothing where nobody listens. */
    public void demandServer() {
        try {
            new Socket(endpoint.host(), endpoint.port()).close();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "nobody listens at " + endpoint.host() + ":" + endpoint.port()
                            + ": start the server, or give --url",
                    e);
        }
    }

    /** The admin key, for a measurement that cannot do without. */
    public String demandedAdminKey() {
        return adminKey.orElseThrow(
                () -> new IllegalArgumentException("this suite reads over GraphQL: give --admin-key"));
    }
}
