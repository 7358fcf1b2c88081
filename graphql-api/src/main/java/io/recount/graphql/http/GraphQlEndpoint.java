package io.recount.graphql.http;

import io.recount.graphql.call.Transport;
import io.recount.graphql.error.Incident;
import io.recount.graphql.operation.Engine;
import io.recount.graphql.operation.Gate;
import io.recount.graphql.operation.Refused;
import io.recount.graphql.operation.Reply;
import io.recount.graphql.socket.SocketRoute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/** {@code /graphql}: from the key to the answer, all on the thread of the request; streams and sockets begin here too. */
@Component
final class GraphQlEndpoint implements HttpRequestHandler {
    private static final String STRICT = "application/graphql-response+json";
    private static final String PLAIN = "application/json";

    private final Gate gate;
    private final CrossOrigin origins;
    private final QuestionReader reader;
    private final Engine engine;
    private final EventStreams streams;
    private final SocketRoute sockets;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphQlEndpoint(
            Gate gate,
            CrossOrigin origins,
            QuestionReader reader,
            Engine engine,
            EventStreams streams,
            SocketRoute sockets) {
        this.gate = gate;
        this.origins = origins;
        this.reader = reader;
        this.engine = engine;
        this.streams = streams;
        this.sockets = sockets;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (origins.answers(request, response)) {
            return;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean strict = accept != null && accept.contains(STRICT);
        Reply reply;
        try {
            if (SocketRoute.isMeant(request)) {
                origins.requireAllowed(request);
                sockets.open(request, response);
                return;
            }
            if (EventStreams.isMeant(request)) {
                streams.open(request, response);
                return;
            }
            reply = run(request, strict);
        } catch (Refused e) {
            reply = Reply.of(e);
        } catch (RuntimeException e) {
            reply = Reply.of(Incident.of("a request to /graphql", e));
        }
        write(reply, strict ? STRICT : PLAIN, request, response);
    }

    private Reply run(HttpServletRequest request, boolean strict) throws IOException {
        var key = gate.enter(request.getHeader(HttpHeaders.AUTHORIZATION));
        var transport = HttpMethod.GET.matches(request.getMethod()) ? Transport.GET : Transport.POST;
        var freshness = MinPositionHeader.of(request);
        return Reply.of(engine.run(reader.read(request), key, transport, freshness), freshness.reflected(), strict);
    }

    private void write(Reply reply, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = json.writeValueAsBytes(reply.body());
        response.setStatus(reply.status());
        response.setContentType(type);
        if (reply.status() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (reply.status() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            response.setHeader(HttpHeaders.ALLOW, "GET, POST");
        }
        if (HttpMethod.GET.matches(request.getMethod()) && reply.isPlainSuccess()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT);
            if (Validator.of(json.writeValueAsBytes(reply.data())).answers("private, no-cache", request, response)) {
                return;
            }
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
