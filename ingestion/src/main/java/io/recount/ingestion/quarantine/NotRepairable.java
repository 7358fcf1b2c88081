package io.recount.ingestion.quarantine;

/** A repair cannot be made in a payload. It is an answer and no bug, so it has no stack trace. */
public final class NotRepairable extends RuntimeException {
    private final String detail;

    NotRepairable(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    /** One sentence for whoever made the repair; it may name the path they gave. */
    public String detail() {
        return detail;
    }
}
