package io.recount.graphql.http;

import io.recount.graphql.call.Transport;
import io.recount.graphql.operation.Gate;
import io.recount.graphql.stream.Connections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * GraphQL over server-sent events, one operation a connection. The thread of the request, a virtual one, waits for what there is to
 * send.
 */
@Component
final class EventStreams {
    static final String TYPE = "text/event-stream";
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(15);
    private static final String OPERATION = "";

    private final Gate gate;
    private final QuestionReader reader;
    private final Connections connections;

    EventStreams(Gate gate, QuestionReader reader, Connections connections) {
        this.gate = gate;
        this.reader = reader;
        this.connections = connections;
    }

    /** Whether a request asks for a stream. */
    static boolean isMeant(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(TYPE);
    }

    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        gate.enter(authorization);
        var question = reader.read(request);
        var transport = HttpMethod.GET.matches(request.getMethod()) ? Transport.GET_STREAM : Transport.STREAM;
        var wire = new EventWire(response.getOutputStream());
        var connection = connections.open(wire, BETWEEN_PINGS);
        try {
            connection.enter(() -> gate.enter(authorization));
            response.setContentType(TYPE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            wire.onComplete(connection);
            connection.begin(OPERATION, question, transport);
            // Whoever has the headers misses nothing that happens from then on.
            response.flushBuffer();
        } catch (IOException | RuntimeException e) {
            connection.abandon();
            throw e;
        }
        connection.run();
    }
}
