package io.recount.ingestion.message;

/** A body of which nothing can be taken. The sender must change it; sending it again is of no use. */
public final class MalformedBody extends RuntimeException {
    private final String code;

    MalformedBody(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Stable code in kebab case. */
    public String code() {
        return code;
    }
}
