package io.recount.ingestion.identity;

import io.recount.domain.customer.Identifier;
import java.util.UUID;

/** A keyed hash of 128 bits: the index can find an identifier, nobody without the key can guess one. */
@FunctionalInterface
public interface IdentifierDigest {
    /** The same identifier always gives the same digest. */
    UUID of(Identifier identifier);
}
