package io.recount.config.command.imports;

import io.recount.config.command.Console;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a file has come: a bar where a person watches, now and then a line where the output is kept. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final Duration REDRAWN = Duration.ofMillis(200);
    private static final Duration SAID = Duration.ofSeconds(10);

    private final Console console;
    private final String file;
    private final long length;
    private final long startOffset;
    private final long startRead;
    private final long started = System.nanoTime();
    private long shown = started;

    ProgressBar(Console console, String file, long length, long startOffset, long startRead) {
        this.console = console;
        this.file = file;
        this.length = length;
        this.startOffset = startOffset;
        this.startRead = startRead;
    }

    /** Tells how far it is; shows it where it is time to. */
    void at(long offset, long read) {
        long now = System.nanoTime();
        var pause = console.isTerminal() ? REDRAWN : SAID;
        if (now - shown < pause.toNanos()) {
            return;
        }
        shown = now;
        if (console.isTerminal()) {
            console.overwrite(bar(offset) + ' ' + text(offset, read, now - started));
        } else {
            console.say(text(offset, read, now - started));
        }
    }

    /** Ends with the rate over the whole. */
    void end(long read) {
        double seconds = Math.max(.001, (System.nanoTime() - started) / 1e9);
        if (console.isTerminal()) {
            console.overwrite("");
            console.overwrite("");
        }
        console.say(String.format(
                Locale.ROOT, "%s: %,d lines in %.1f s (%,d/s)", file, read - startRead, seconds, rate(read, seconds)));
    }

    String text(long offset, long read, long nanos) {
        double seconds = Math.max(.001, nanos / 1e9);
        double share = length == 0 ? 1 : (double) offset / length;
        double bytesPerSecond = (offset - startOffset) / seconds;
        long left = bytesPerSecond <= 0 ? 0 : (long) Math.ceil((length - offset) / bytesPerSecond);
        return String.format(
                Locale.ROOT,
                "%s %3d %% %,d lines %,d/s %d:%02d left",
                file,
                (int) (100 * share),
                read,
                rate(read, seconds),
                left / 60,
                left % 60);
    }

    private long rate(long read, double seconds) {
        return Math.round((read - startRead) / seconds);
    }

    private String bar(long offset) {
        int full = length == 0 ? WIDTH : (int) (WIDTH * offset / length);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }
}
