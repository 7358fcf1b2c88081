package io.recount.config.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code GET /health/ready}: whether requests should be sent here. Once the server begins to stop they should not. With parked events it
 * is ready, but says that somebody should look.
 */
final class Readiness implements HttpRequestHandler, SmartLifecycle {
    private final LongSupplier parked;
    private volatile boolean ready;

    /**
     * @param parked events that views could not take
     */
    Readiness(LongSupplier parked) {
        this.parked = parked;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean now = ready;
        response.setStatus((now ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var body = now ? ready(parked.getAsLong()) : "{\"ready\":false,\"reason\":\"stopping\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String ready(long events) {
        return events == 0 ? "{\"ready\":true}" : "{\"ready\":true,\"degraded\":true,\"parkedEvents\":" + events + "}";
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
