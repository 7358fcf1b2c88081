package io.recount.ingestion.http;

import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.webhook.WebhookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** The real servlet in a real server on a free port, with a clock that stands still. */
final class TrackingServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.890Z");
    static final String TRACK = "{\"type\":\"track\",\"event\":\"Tried\",\"userId\":\"7\",\"messageId\":\"m\"}";

    private static final Map<String, String> KEYS = Map.of("key-a", "a", "key-b", "b", "odd\"key", "odd");

    final RecordingIntake intake = new RecordingIntake();
    final RefusedRequests refused = new RefusedRequests();
    final Admission admission;

    /** Sources that take webhooks. */
    final Map<String, WebhookSource> webhooks = new ConcurrentHashMap<>();

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TrackingServer(Path folder) {
        this(folder, new Admission(32_000_000, 1_000, Duration.ofSeconds(2)));
    }

    TrackingServer(Path folder, Admission admission) {
        this.admission = admission;
        var servlet = new TrackingServlet(
                intake,
                key -> Optional.ofNullable(KEYS.get(key)),
                () -> NOW,
                admission,
                TrackingLimits.defaults(),
                refused,
                Duration.ofMillis(300));
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setSilent(true);
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "tracking", servlet).addMapping("/v1/*");
        Tomcat.addServlet(
                        context,
                        "webhooks",
                        new WebhookServlet(
                                intake,
                                slug -> Optional.ofNullable(webhooks.get(slug)),
                                () -> NOW,
                                admission,
                                TrackingLimits.defaults(),
                                refused))
                .addMapping("/v1/webhooks/*");
        Tomcat.addServlet(
                        context,
                        "lines",
                        new LinesServlet(
                                intake,
                                (key, wanted) -> Optional.ofNullable(key.equals("admin") ? wanted : KEYS.get(key)),
                                () -> NOW,
                                admission,
                                TrackingLimits.defaults(),
                                refused))
                .addMapping("/v1/lines");
        var connector = tomcat.getConnector();
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("http-"));
        connector.setProperty("connectionUploadTimeout", "500");
        connector.setProperty("disableUploadTimeout", "false");
        connector.setProperty("maxSwallowSize", "16777216");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection for requests that no client library would send. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    @Override
    public void close() {
        client.close();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
