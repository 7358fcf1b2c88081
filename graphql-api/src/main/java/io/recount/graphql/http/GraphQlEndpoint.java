package io.recount.graphql.http;

import io.recount.graphql.call.Freshness;
import io.recount.graphql.error.Incident;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /graphql}: from the key to the answer, all on the thread of the request. */
@Component
final class GraphQlEndpoint implements HttpRequestHandler {
    private static final String STRICT = "application/graphql-response+json";
    private static final String PLAIN = "application/json";
    private static final String MIN_POSITION = "Recount-Min-Position";

    private final Gate gate;
    private final QuestionReader reader;
    private final Engine engine;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphQlEndpoint(Gate gate, QuestionReader reader, Engine engine) {
        this.gate = gate;
        this.reader = reader;
        this.engine = engine;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean strict = accept != null && accept.contains(STRICT);
        var reply = reply(request, strict);
        var body = json.writeValueAsBytes(reply.body());
        response.setStatus(reply.status());
        response.setContentType(strict ? STRICT : PLAIN);
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reply.status() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (reply.status() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        response.getOutputStream().write(body);
    }

    private static Freshness freshness(HttpServletRequest request) {
        var freshness = new Freshness();
        var position = request.getHeader(MIN_POSITION);
        if (position != null) {
            freshness.want(position(position.strip()));
        }
        return freshness;
    }

    private static long position(String text) {
        try {
            long position = Long.parseLong(text);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException _) {
            // Answered below.
        }
        throw new Refused(
                HttpStatus.BAD_REQUEST.value(), "BAD_REQUEST", MIN_POSITION + " must be a log position: 0 or more.");
    }

    private Reply reply(HttpServletRequest request, boolean strict) throws IOException {
        try {
            var key = gate.enter(request);
            if (!HttpMethod.POST.matches(request.getMethod())) {
                throw new Refused(
                        HttpStatus.METHOD_NOT_ALLOWED.value(), "METHOD_NOT_ALLOWED", "Send operations with POST.");
            }
            var freshness = freshness(request);
            return Reply.of(engine.run(reader.read(request), key, freshness), freshness.reflected(), strict);
        } catch (Refused e) {
            return Reply.of(e);
        } catch (RuntimeException e) {
            return Reply.of(Incident.of("POST /graphql", e));
        }
    }
}
