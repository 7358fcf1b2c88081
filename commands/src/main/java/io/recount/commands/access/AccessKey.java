package io.recount.commands.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is known after its issue; the key itself is never stored.
 *
 * @param name what the key is for, in the words of whoever made it
 * @param source slug of the source a write key sends as; null for other roles
 * @param prefix first characters of the key, to recognise it by
 * @param revokedAt null while the key is valid
 */
public record AccessKey(
        UUID id,
        String name,
        Role role,
        @Nullable String source,
        String prefix,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
