package io.recount.benchmarks.crash;

import io.recount.benchmarks.http.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** What a server is told when it starts; the same at every start, so that clients find it again. */
public record ServerAddress(int port, Path data, String adminKey, String writeKey) {

    /** On a port that is free now. */
    public static ServerAddress onFreePort(Path data) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ServerAddress(
                    socket.getLocalPort(), data, "crash-test-admin-key-0123456789", "crash-test-write-key-0123456789");
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }
}
