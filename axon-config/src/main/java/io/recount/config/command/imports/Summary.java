package io.recount.config.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the operator reads at the end of a file. */
final class Summary {
    private Summary() {}

    /** Of an import; {@code acceptedAs} says what accepted means. */
    static List<String> lines(Tally tally, String acceptedAs) {
        var lines = new ArrayList<String>();
        lines.add(line("read", tally.read()));
        lines.add(line(acceptedAs, tally.accepted()));
        lines.add(line("duplicate", tally.duplicate()));
        lines.add(line("skipped", tally.skipped()));
        if (tally.dropped() > 0) {
            lines.add(line("dropped", tally.dropped()) + "  about erased people");
        }
        lines.add(line("quarantined", tally.inQuarantine()));
        tally.quarantined()
                .forEach((reason, it) -> lines.add(
                        "    " + padded(reason, 26) + number(it.count(), 12) + "  first at line " + it.first()));
        return lines;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(String name, long count) {
        return "  " + padded(name, 28) + number(count, 12);
    }

    private static String number(long number, int width) {
        var text = number(number);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
