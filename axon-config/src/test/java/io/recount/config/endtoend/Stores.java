package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Looks behind the server, into its stores. */
final class Stores {
    private Stores() {}

    static long quarantined(RunningServer recount, String reason) {
        return count(recount, "SELECT count(*) FROM quarantine WHERE reason = ?", reason);
    }

    static long count(RunningServer recount, String sql, Object parameter) {
        try (var connection = recount.server().database().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything PostgreSQL still holds in memory goes to its files. */
    static void checkpoint(RunningServer recount) {
        try (var connection = recount.server().database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL processes that work in a data folder. */
    static List<ProcessHandle> postgresProcesses(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> folder(process).startsWith(data))
                .toList();
    }

    private static Path folder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException goneOrNotLinux) {
            return Path.of("");
        }
    }

    /** The files below a folder that hold any of these texts, in UTF-8. */
    static List<Path> filesWith(Path folder, List<String> texts) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holdsAny(file, texts))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsAny(Path file, List<String> texts) {
        try {
            // Latin-1 keeps every byte as one character, so that bytes can be searched as text.
            var bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            return texts.stream()
                    .map(text -> new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
