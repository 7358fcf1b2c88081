package io.recount.ingestion.files;

import java.io.IOException;

/** Finds where a record of RFC 4180 ends: at the first line feed that is not inside quotes. */
record Quotes(byte delimiter, byte quote) {

    /**
     * Where a record ends.
     *
     * @param length up to its line feed or the end of the file
     * @param wrongAt where a quote stands that makes it no record; negative where none does
     * @param reason stable code where one does
     */
    record Found(int length, int wrongAt, String reason) {}

    Found find(Window window, int longest) throws IOException {
        boolean begins = true;
        int opened = -1;
        boolean closed = false;
        for (int i = 0; i <= longest; i++) {
            if (!window.has(i)) {
                return new Found(i, opened, "quote-unclosed");
            }
            byte b = window.at(i);
            if (opened >= 0) {
                if (b == quote && window.has(i + 1) && window.at(i + 1) == quote) {
                    i++;
                } else if (b == quote) {
                    opened = -1;
                    closed = true;
                }
            } else if (b == '\n') {
                return new Found(i, -1, "");
            } else if (b == delimiter) {
                begins = true;
                closed = false;
            } else if (closed && b != '\r') {
                return new Found(i, i, "quote-misplaced");
            } else {
                opened = begins && b == quote ? i : -1;
                begins = false;
            }
        }
        return new Found(longest + 1, opened, "quote-unclosed");
    }
}
