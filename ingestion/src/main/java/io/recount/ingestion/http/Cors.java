package io.recount.ingestion.http;

import jakarta.servlet.http.HttpServletResponse;

/** Lets browsers send from any site: a write key is public there and can read nothing. */
final class Cors {
    private Cors() {}

    /** Headers of every answer. */
    static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "retry-after, recount-position");
    }

    /** Answers the question a browser asks before it sends. */
    static void preflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, x-retry-count");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(204);
    }
}
