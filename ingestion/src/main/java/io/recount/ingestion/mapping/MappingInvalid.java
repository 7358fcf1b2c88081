package io.recount.ingestion.mapping;

/** A mapping that is not written as docs/mappings.md says. An answer to its author and no bug, so it has no stack trace. */
public final class MappingInvalid extends Exception {
    private final String path;
    private final String sentence;

    public MappingInvalid(String path, String sentence) {
        super((path.isEmpty() ? "the mapping" : path) + ": " + sentence, null, false, false);
        this.path = path;
        this.sentence = sentence;
    }

    /** JSON pointer of the wrong place in the mapping; empty for the mapping as a whole. */
    public String path() {
        return path;
    }

    /** What is wrong there, for a person. */
    public String sentence() {
        return sentence;
    }
}
