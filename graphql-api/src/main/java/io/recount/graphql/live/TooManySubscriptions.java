package io.recount.graphql.live;

/** There are as many subscriptions as there may be. */
public final class TooManySubscriptions extends RuntimeException {
    TooManySubscriptions(String message) {
        super(message, null, false, false);
    }
}
