package io.recount.ingestion.webhook;

/** Settings of which no check can be made. An answer to their author and no bug, so it has no stack trace. */
public final class SignatureInvalid extends Exception {
    SignatureInvalid(String sentence) {
        super(sentence, null, false, false);
    }
}
