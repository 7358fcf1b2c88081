package io.recount.graphql.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Query texts by their SHA-256, in the manner of Apollo's automatic persisted queries. */
final class PersistedQueries {
    /** Of query text. What is forgotten is sent once more. */
    private static final long KEPT_CHARACTERS = 2_000_000;

    private final Cache<String, String> texts = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String hash, String text) -> hash.length() + text.length())
            .build();

    /** The text that was sent along, which is remembered, or else the one that is remembered. */
    String text(String sha256, @Nullable String sent) {
        var hash = sha256.toLowerCase(Locale.ROOT);
        if (sent != null) {
            if (!hash.equals(digest(sent))) {
                throw new Refused(
                        HttpStatus.BAD_REQUEST.value(),
                        "BAD_REQUEST",
                        "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`.");
            }
            texts.put(hash, sent);
            return sent;
        }
        var known = texts.getIfPresent(hash);
        if (known == null) {
            // Clients look for this very message, and a status of 200.
            throw new Refused(HttpStatus.OK.value(), "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }
        return known;
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
