package io.recount.ingestion.files;

import java.util.ArrayList;

/** Fields without quotes. */
final class PlainSplitters {
    private PlainSplitters() {}
    /** Runs of blanks and tabs stand between the fields; those before the first and after the last mean nothing. */
    static Cells blanks(String text) {
        var values = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\t';
            if (!blank && from < 0) {
                from = i;
            } else if (blank && from >= 0) {
                starts.add(from);
                values.add(text.substring(from, i));
                from = -1;
            }
        }
        return new Cells(text, values, starts);
    }

    /** Every delimiter ends a field, so that fields may be empty. */
    static Cells at(char delimiter, String text) {
        var values = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == delimiter) {
                starts.add(from);
                values.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return new Cells(text, values, starts);
    }
}
