package io.recount.config.views;

/** The store of the views failed, which says nothing against the events that were being folded. */
public final class StoreFailed extends RuntimeException {
    StoreFailed(RuntimeException cause) {
        super("the store of the views failed", cause);
    }
}
