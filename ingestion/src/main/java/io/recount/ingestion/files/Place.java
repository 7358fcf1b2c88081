package io.recount.ingestion.files;

/**
 * A place between two records, from which reading can go on.
 *
 * @param offset in the unpacked content, in bytes
 * @param line number of the line that begins there, counted from 1
 */
public record Place(long offset, long line) {
    public static final Place START = new Place(0, 1);
}
