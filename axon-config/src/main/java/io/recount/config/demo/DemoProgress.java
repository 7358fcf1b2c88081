package io.recount.config.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** How far it is, how fast and how much longer: on a terminal in one line, else now and then in a line of its own. */
final class DemoProgress {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LOG_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long told = began;

    DemoProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Tells, unless it told a moment ago.
     *
     * @param share from 0 to 1
     * @param messages sent so far in this run
     */
    void at(double share, long messages) {
        double seconds = seconds();
        tell(() -> String.format(
                Locale.ROOT,
                "  %3.0f %%  %,d messages, %,.0f a second, %s left",
                100 * share,
                messages,
                messages / seconds,
                duration(seconds * (1 - share) / Math.max(share, 1e-6))));
    }

    /** Tells how many events the views have yet to take in, unless it told something a moment ago. */
    void views(long lag) {
        tell(() -> String.format(Locale.ROOT, "  all is sent; the views have %,d events to go", lag));
    }

    private void tell(Supplier<String> text) {
        long now = System.nanoTime();
        if (now - told >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            told = now;
            // Blanks cover what is left of a longer line.
            out.print(terminal ? "\r%-78s".formatted(text.get()) : text.get() + "\n");
            out.flush();
        }
    }

    /** Ends the line that was written over and over. */
    void end() {
        if (terminal) {
            out.println();
        }
    }

    double seconds() {
        return Math.max(1e-3, (System.nanoTime() - began) / 1e9);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        return whole < 7_200 ? whole / 60 + " min" : whole / 3_600 + " h " + whole / 60 % 60 + " min";
    }
}
