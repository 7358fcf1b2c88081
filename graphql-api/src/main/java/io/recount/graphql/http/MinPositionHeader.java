package io.recount.graphql.http;

import io.recount.graphql.call.Freshness;
import io.recount.graphql.operation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/** {@code Recount-Min-Position}: how far the views have to be for a request. */
final class MinPositionHeader {
    static final String NAME = "Recount-Min-Position";

    private MinPositionHeader() {}

    static Freshness of(HttpServletRequest request) {
        var freshness = new Freshness();
        var position = request.getHeader(NAME);
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
        throw new Refused(HttpStatus.BAD_REQUEST.value(), "BAD_REQUEST", NAME + " must be a log position: 0 or more.");
    }
}
