package io.recount.graphql.operation;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in whoever shows a valid key that may use GraphQL. */
@Component
public final class Gate {
    private static final String SCHEME = "Bearer ";

    private final AccessKeys keys;

    Gate(AccessKeys keys) {
        this.keys = keys;
    }

    /**
     * The key that is shown.
     *
     * @param authorization {@code Bearer} and the key, as in the header of that name; null where it is missing
     */
    public AccessKey enter(@Nullable String authorization) {
        var key = keys.find(secret(authorization))
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
