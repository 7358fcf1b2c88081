package io.recount.ingestion.files;

import java.util.List;

/**
 * One record of a file and what it brings.
 *
 * @param line number of its first line, counted from 1
 * @param end where the next one begins
 * @param parts what is to be sent, empty where a rule skips it
 */
public record Entry(long line, Place end, List<Part> parts) {
    /** Whether a rule of the mapping says that there is nothing to take. */
    public boolean isSkipped() {
        return parts.isEmpty();
    }
}
