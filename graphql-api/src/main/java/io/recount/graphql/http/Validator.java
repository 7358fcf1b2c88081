package io.recount.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The hash of a body, by which a client need not be sent what it has. It is marked as weak, since a body may be compressed on
 * its way.
 *
 * @param tag as in the header
 */
public record Validator(String tag) {
    private static final int BYTES = 18;

    /** That of a body. */
    public static Validator of(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Validator(
                    "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Sets the headers, and answers 304 where the client has the body already; whether it did. */
    public boolean answers(String cacheControl, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known == null || Arrays.stream(known.split(",")).map(String::strip).noneMatch(this::matches)) {
            return false;
        }
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        return true;
    }

    private boolean matches(String known) {
        return known.equals("*") || known.equals(tag) || tag.equals("W/" + known);
    }
}
