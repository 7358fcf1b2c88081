package io.recount.config.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /health/ready}: whether requests should be sent here. Once the server begins to stop they should not. */
final class Readiness implements HttpRequestHandler, SmartLifecycle {
    private volatile boolean ready;

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean now = ready;
        response.setStatus((now ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var body = now ? "{\"ready\":true}" : "{\"ready\":false,\"reason\":\"stopping\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        ready = true;
    }

    /** The first to be stopped: streams and requests end after it. */
    @Override
    public void stop() {
        ready = false;
    }

    @Override
    public boolean isRunning() {
        return ready;
    }
}
