package io.recount.ingestion.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request is answered with an error. It is an answer and no bug, so it has no stack trace. */
final class Refusal extends Exception {
    private final int status;
    private final String code;
    private final String message;
    private final @Nullable Duration retryAfter;

    private Refusal(int status, String code, String message, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.message = message;
        this.retryAfter = retryAfter;
    }

    static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message, null);
    }

    /** A refusal after which the same request may be sent again. */
    static Refusal later(int status, String code, String message, Duration retryAfter) {
        return new Refusal(status, code, message, retryAfter);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
