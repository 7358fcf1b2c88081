package io.recount.config.start;

import org.jspecify.annotations.Nullable;

/** The server cannot start as things are; the message is one sentence that says what to do. */
public class StartRefused extends RuntimeException {

    /** Refuses with one sentence for the operator. */
    public StartRefused(String sentence) {
        this(sentence, null);
    }

    /** Refuses with one sentence for the operator, and keeps the cause for whoever looks deeper. */
    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
