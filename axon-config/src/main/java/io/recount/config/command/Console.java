package io.recount.config.command;

import java.io.PrintStream;

/**
 * Where a command talks to its operator.
 *
 * @param out for results
 * @param err for whatever is wrong
 * @param isTerminal whether a person watches, so that lines may be written over
 */
public record Console(PrintStream out, PrintStream err, boolean isTerminal) {

    /** Says a line, at once. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes over the line that was last written so. */
    public void overwrite(String line) {
        out.print("\r" + line + "\u001b[K");
        out.flush();
    }

    /** Says what is wrong. */
    public void complain(String line) {
        err.println(line);
        err.flush();
    }
}
