package io.recount.graphql.http;

import io.recount.graphql.operation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets browsers know which other sites' pages may come here: none unless the operator says so. */
@Component
final class CrossOrigin {
    private static final String A_DAY = "86400";

    private final Origins origins;

    CrossOrigin(ObjectProvider<Origins> origins) {
        this.origins = origins.getIfAvailable(() -> new Origins(Set.of()));
    }

    /** Sets the headers, and answers what a browser asks beforehand; whether it did. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) {
        if (origins.allowed().isEmpty()) {
            return false;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.allowed().contains(origin)) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ETAG);
        if (!HttpMethod.OPTIONS.matches(request.getMethod())
                || request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) == null) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                "Authorization, Content-Type, Content-Encoding, If-None-Match, " + MinPositionHeader.NAME);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return true;
    }

    /** Turns away pages of other sites where browsers do not do it by themselves. */
    void requireAllowed(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.allowed().contains(origin) && !isOwn(origin, request)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN.value(),
                    "FORBIDDEN",
                    "Pages of this origin may not connect; see RECOUNT_CORS_ORIGINS.");
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
