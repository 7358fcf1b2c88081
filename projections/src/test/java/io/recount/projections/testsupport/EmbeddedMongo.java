package io.recount.projections.testsupport;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The embedded server over an in-memory H2 store, started once per JVM on a free port. */
public final class EmbeddedMongo {
    private EmbeddedMongo() {}

    /** Connection string of the running server. */
    public static String uri() {
        return Server.URI;
    }

    private static final class Server {
        static final String URI = start();

        private static String start() {
            var server = new MongoServer(H2Backend.inMemory());
            var address = server.bind();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop-embedded-mongo"));
            return "mongodb://127.0.0.1:" + address.getPort();
        }
    }
}
