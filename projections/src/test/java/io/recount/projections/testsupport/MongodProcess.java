package io.recount.projections.testsupport;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A {@code mongod} over a temporary folder, which ends with this JVM. */
final class MongodProcess {
    private MongodProcess() {}

    /** Starts the server and returns its connection string once it answers. */
    static String start(Path binary) throws IOException {
        var folder = Files.createTempDirectory("recount-mongod");
        int port = freePort();
        var process = new ProcessBuilder(
                        binary.toString(),
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dbpath",
                        folder.toString(),
                        "--wiredTigerCacheSizeGB",
                        "0.5",
                        "--nounixsocket")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mongod.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder), "stop-mongod"));
        var uri = "mongodb://127.0.0.1:" + port;
        try (var client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=20000")) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        }
        return uri;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process process, Path folder) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
