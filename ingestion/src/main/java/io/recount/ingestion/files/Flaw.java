package io.recount.ingestion.files;

/**
 * Why a record cannot become a message.
 *
 * @param line where in the file the flaw is
 * @param column counted from 1 in characters; 0 for the line as a whole
 * @param reason stable code in kebab case
 * @param path JSON pointer of the field, empty for the record as a whole
 * @param detail one sentence for a person, without the value
 */
public record Flaw(long line, int column, String reason, String path, String detail) {}
