package io.recount.ingestion.message;

/** What one line of an import turned out to be. */
public sealed interface Line {
    /** Its number in its file, counted from 1. */
    long number();

    /** A message that was understood. */
    record Taken(long number, SourceMessage message) implements Line {}

    /**
     * Something that goes to quarantine.
     *
     * @param column of the line, counted from 1 in characters; 0 for the line as a whole
     */
    record Rejected(long number, int column, RejectedMessage message) implements Line {}
}
