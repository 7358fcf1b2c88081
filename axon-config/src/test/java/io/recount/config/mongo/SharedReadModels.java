package io.recount.config.mongo;

import io.recount.projections.testsupport.TestMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Our embedded server on a file of its own, opened once per JVM for all contracts. */
final class SharedReadModels {

    private static final ReadModelServer SERVER = open();

    private SharedReadModels() {}

    /** A database of the server for one test, whose views go the way they go in the product. */
    static TestMongo database() {
        return TestMongo.beside(SERVER.client(), database -> SERVER.documents(database.getName()));
    }

    private static ReadModelServer open() {
        try {
            ReadModelServer server = ReadModelServer.open(Files.createTempDirectory("recount-read-models"), null);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-read-models"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
