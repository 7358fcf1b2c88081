package io.recount.domain.rule;

/**
 * A business rule refused a request. Anything else that is thrown is a bug.
 *
 * <p>The message never holds personal data: it may be logged and shown to any caller.
 */
public final class RuleViolated extends RuntimeException {
    private final String code;
    private final String sentence;

    /**
     * @param code stable, upper snake case, part of the API contract
     * @param message one sentence for a person
     */
    public RuleViolated(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.sentence = message;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    public String code() {
        return code;
    }
}
