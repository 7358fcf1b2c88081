package io.recount.config.eventstore;

/** The store was sealed under another root key than the one at hand. */
public final class WrongRootKey extends RuntimeException {
    WrongRootKey() {
        super("the event store was sealed under another root key; put the original root key file back");
    }
}
