package io.recount.ingestion.files;

import java.util.List;

/**
 * The fields of one record.
 *
 * @param text of the whole record
 * @param starts where each value begins in it
 */
record Cells(String text, List<String> values, List<Integer> starts) {
    /** The flaw of the field at this index; one that is not there is looked for at the end. */
    Flaw flaw(long line, int index, String reason, String path, String detail) {
        int at = index < 0 ? -1 : index < starts.size() ? starts.get(index) : text.length();
        return at < 0 ? new Flaw(line, 0, reason, path, detail) : flawAt(line, text, at, reason, path, detail);
    }

    /** The flaw at a place of a record that begins at {@code line} and may go over several. */
    static Flaw flawAt(long line, String text, int at, String reason, String path, String detail) {
        int before = 0;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                before++;
                lineStart = i + 1;
            }
        }
        int column = text.codePointCount(lineStart, at) + 1;
        return new Flaw(line + before, column, reason, path, detail);
    }
}
