package io.recount.ingestion.files;

/** A mapping file is not written as it must be. It is an answer to its author and no bug, so it has no stack trace. */
final class YamlInvalid extends Exception {
    private final int line;
    private final String sentence;

    YamlInvalid(int line, String sentence) {
        super(sentence, null, false, false);
        this.line = line;
        this.sentence = sentence;
    }

    int line() {
        return line;
    }

    String sentence() {
        return sentence;
    }
}
