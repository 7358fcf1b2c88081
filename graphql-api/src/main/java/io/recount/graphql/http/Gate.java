package io.recount.graphql.http;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in whoever shows a valid key that may use GraphQL. */
@Component
final class Gate {
    private static final String SCHEME = "Bearer ";

    private final AccessKeys keys;

    Gate(AccessKeys keys) {
        this.keys = keys;
    }

    AccessKey enter(HttpServletRequest request) {
        var key = keys.find(secret(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .filter(found -> found.revokedAt() == null)
                .orElseThrow(() -> unauthenticated("The key is not known or was revoked."));
        if (key.role() == Role.INGEST) {
            throw new Refused(
                    HttpStatus.FORBIDDEN.value(), "FORBIDDEN", "A write key sends events and cannot use GraphQL.");
        }
        return key;
    }

    private static String secret(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated("Send a key of this server as `Authorization: Bearer <key>`.");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static Refused unauthenticated(String message) {
        return new Refused(HttpStatus.UNAUTHORIZED.value(), "UNAUTHENTICATED", message);
    }
}
