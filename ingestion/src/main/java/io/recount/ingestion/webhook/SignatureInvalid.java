package io.recount.ingestion.webhook;

/** Settings of which no check can be made. An answer to their author and no bug, so it has no stack trace. */
public final class SignatureInvalid extends Exception {
    private final boolean isAboutSecret;

    private SignatureInvalid(String sentence, boolean isAboutSecret) {
        super(sentence, null, false, false);
        this.isAboutSecret = isAboutSecret;
    }

    SignatureInvalid(String sentence) {
        this(sentence, false);
    }

    /** The secret is none of the kind that the scheme takes. */
    static SignatureInvalid secret(String sentence) {
        return new SignatureInvalid(sentence, true);
    }

    /** Whether the secret is to blame, and not the settings. */
    public boolean isAboutSecret() {
        return isAboutSecret;
    }
}
