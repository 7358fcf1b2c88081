package io.recount.config.sealing;

/** Sealed bytes could not be opened: a wrong key, a wrong place, or changed bytes. */
public final class SealBroken extends RuntimeException {
    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
