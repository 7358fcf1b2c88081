package io.recount.config.endtoend;

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

    /** Runs statements, each in a transaction of its own. */
    static void execute(RunningServer recount, String... statements) {
        try (var connection = recount.server().database().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
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
}
