package io.recount.graphql.operation;

/** A request that is answered before any query is looked at. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * Says why.
     *
     * @param status of an HTTP answer
     * @param code for machines
     * @param message for people
     */
    public Refused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Status of an HTTP answer. */
    public int status() {
        return status;
    }

    /** For machines. */
    public String code() {
        return code;
    }
}
