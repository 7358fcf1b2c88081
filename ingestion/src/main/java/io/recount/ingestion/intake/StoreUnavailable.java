package io.recount.ingestion.intake;

import org.jspecify.annotations.Nullable;

/** A store cannot be read or written at the moment; nothing that was asked for is known to have happened. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
