package io.recount.ingestion.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** How SDKs put a request together. */
final class Requests {
    private Requests() {}

    static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(UTF_8));
    }

    /** A request of source a. */
    static HttpRequest.Builder post(TrackingServer server, String path, byte[] body) {
        return server.request(path).header("Authorization", basic("key-a:")).POST(BodyPublishers.ofByteArray(body));
    }

    static HttpRequest.Builder post(TrackingServer server, String path, String body) {
        return post(server, path, body.getBytes(UTF_8));
    }

    static HttpRequest.Builder anonymous(TrackingServer server, String path, String body) {
        return server.request(path).POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder chunked(TrackingServer server, String path, byte[] body) {
        return server.request(path)
                .header("Authorization", basic("key-a:"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A batch of one message and exactly this many bytes. */
    static String batchOfBytes(int length) {
        var start = "{\"batch\":[" + TrackingServer.TRACK + "],\"x\":\"";
        return start + "x".repeat(length - start.length() - 2) + "\"}";
    }
}
