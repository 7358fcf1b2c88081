package io.recount.ingestion.webhook;

import java.time.Instant;

/** Says whether a request comes from whom it claims to. Immutable, for many threads; never tells how far a forgery got. */
@FunctionalInterface
public interface SignatureCheck {
    boolean believes(Call call, Instant now);
}
