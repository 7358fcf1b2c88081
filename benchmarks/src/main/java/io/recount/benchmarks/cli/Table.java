package io.recount.benchmarks.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown with aligned columns, to be read in a terminal and pasted into a note. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row with as many cells as the header has. */
    public void add(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    "a row of this table has " + rows.getFirst().size() + " cells");
        }
        rows.add(List.copyOf(cells));
    }

    /** A number with that many decimals. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A whole number. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        var text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                String cell = rows.get(r).get(c);
                String padding = " ".repeat(widths[c] - cell.length());
                text.append(c == 0 ? "| " + cell + padding : " | " + padding + cell);
            }
            text.append(" |\n");
            if (r == 0) {
                for (int c = 0; c < columns; c++) {
                    text.append("|-").append("-".repeat(widths[c])).append(c == 0 ? "-" : ":");
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
