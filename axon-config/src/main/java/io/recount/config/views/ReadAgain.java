package io.recount.config.views;

/** A view lost what it had not stored; its events have to be read again, from the last place that was. */
public final class ReadAgain extends RuntimeException {
    ReadAgain(RuntimeException cause) {
        super("what was not stored has to be folded again", cause);
    }
}
