package io.recount.ingestion.http;

import java.util.Optional;

/** Knows the write keys that may send. Asked for every request, so it answers from memory. */
public interface WriteKeys {
    /** The slug of the source whose key this is; empty for an unknown or revoked key. */
    Optional<String> sourceOf(String writeKey);
}
