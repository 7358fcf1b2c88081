package io.recount.config.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says became of a batch.
 *
 * @param position place in the log that covers it
 */
record Answer(long position, List<Line> lines) {

    /** What became of one message of a line. */
    record Line(
            long line,
            @Nullable Integer column,
            String fate,
            @Nullable String reason,
            @Nullable String path,
            @Nullable String detail) {
        boolean isQuarantined() {
            return fate.equals("quarantined");
        }

        Complaint complaint() {
            return new Complaint(
                    line,
                    column == null ? 0 : column,
                    "" + reason,
                    path == null ? "" : path,
                    detail == null ? "" : detail);
        }
    }
}
