package io.recount.ingestion.mapping;

/** A value cannot be written as the type that is asked for. It is an answer and no bug, so it has no stack trace. */
final class NotConvertible extends Exception {
    private final String sentence;

    NotConvertible(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** Why, without the value. */
    String sentence() {
        return sentence;
    }
}
