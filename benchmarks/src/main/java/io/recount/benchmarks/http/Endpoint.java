package io.recount.benchmarks.http;

import java.net.InetSocketAddress;
import java.net.URI;

/** Where a server listens. */
public record Endpoint(String host, int port) {

    /** Reads {@code http://host:port}; anything after the port is ignored. */
    public static Endpoint of(String url) {
        URI uri = URI.create(url);
        String host = uri.getHost();
        if (!"http".equals(uri.getScheme()) || host == null) {
            throw new IllegalArgumentException("--url takes something like http://127.0.0.1:8080, not " + url);
        }
        return new Endpoint(host, uri.getPort() < 0 ? 80 : uri.getPort());
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }
}
