package io.recount.ingestion.message;

/**
 * Where imported lines come from.
 *
 * @param source slug of the source they count as
 * @param file name of the file, for whoever looks a line up in it; empty where it has none
 * @param ids begins the message id of every line that brings none, so that the same line of the same file is recognised
 */
public record LineOrigin(String source, String file, String ids) {

    /** The message id of a line that brings none. */
    public String id(long line) {
        return ids + '-' + line;
    }

    /**
     * Where in the file something is, for a person.
     *
     * @param column of the line, counted from 1 in characters; 0 for the line as a whole
     */
    public String place(long line, int column) {
        var place = (file.isEmpty() ? "" : file + ", ") + "line " + line;
        return column == 0 ? place : place + ", column " + column;
    }
}
