package io.recount.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Writes whole HTTP/1.1 requests as bytes, for one server and one key. */
public final class HttpRequests {
    private final Endpoint endpoint;
    private final String authorization;

    private HttpRequests(Endpoint endpoint, String authorization) {
        this.endpoint = endpoint;
        this.authorization = authorization;
    }

    /** As SDKs send it: the write key as user name, no password. */
    public static HttpRequests withWriteKey(Endpoint endpoint, String key) {
        String pair = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        return new HttpRequests(endpoint, "Basic " + pair);
    }

    /** As front ends send it. */
    public static HttpRequests withBearer(Endpoint endpoint, String key) {
        return new HttpRequests(endpoint, "Bearer " + key);
    }

    public byte[] get(String path) {
        return request("GET " + path, "").getBytes(UTF_8);
    }

    public byte[] post(String path, byte[] json) {
        var bytes = new ByteArrayOutputStream(json.length + 256);
        String more = "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n";
        bytes.writeBytes(request("POST " + path, more).getBytes(UTF_8));
        bytes.writeBytes(json);
        return bytes.toByteArray();
    }

    public byte[] post(String path, String json) {
        return post(path, json.getBytes(UTF_8));
    }

    private String request(String start, String more) {
        return start + " HTTP/1.1\r\nHost: " + endpoint.host() + ":" + endpoint.port() + "\r\nAuthorization: "
                + authorization + "\r\n" + more + "\r\n";
    }
}
