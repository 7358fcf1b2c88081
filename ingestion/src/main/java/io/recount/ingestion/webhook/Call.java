package io.recount.ingestion.webhook;

import java.util.Map;

/** One request of a sender. */
public final class Call {
    private final String method;
    private final String url;
    private final Map<String, String> headers;
    private final Map<String, String> query;
    private final byte[] body;

    /**
     * @param method such as {@code POST}
     * @param url as the server saw it, with its query
     * @param headers by name in lower case
     * @param query parameters of the URL by name
     * @param body as it was sent; nobody changes it
     */
    public Call(String method, String url, Map<String, String> headers, Map<String, String> query, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.query = query;
        this.body = body;
    }

    String method() {
        return method;
    }

    String url() {
        return url;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, String> query() {
        return query;
    }

    byte[] body() {
        return body;
    }
}
