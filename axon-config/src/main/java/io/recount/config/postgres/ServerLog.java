package io.recount.config.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps {@code postgres.log} small: this file and one older, whatever happens. */
final class ServerLog {

    private static final long MOST_BYTES = 4L << 20;

    private ServerLog() {}

    /** Cuts a log that has grown, while the server writes on: it appends, and so goes on from the new end. */
    static void bound(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > MOST_BYTES) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
    }
}
