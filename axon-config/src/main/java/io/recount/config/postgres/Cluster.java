package io.recount.config.postgres;

import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The folder that PostgreSQL keeps its data in, and the password to it.
 *
 * @param folder holds a complete cluster
 */
record Cluster(Path folder, String password) {

    static final String USER = "recount";
    static final String DATABASE = "recount";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Finds the cluster in the data folder, or makes it. */
    static Cluster open(Path data, Programs programs) throws IOException {
        Path folder = data.resolve("postgres");
        if (Files.notExists(folder)) {
            return new Cluster(folder, create(data, folder, programs));
        }
        String password = Files.exists(LocalPassword.file(data)) ? LocalPassword.read(data) : "";
        return new Cluster(folder, password.isEmpty() ? replacePassword(data, folder, programs) : password);
    }

    /** Builds it beside its place and moves it there when done: a start that is broken off leaves no half a one. */
    private static String create(Path data, Path folder, Programs programs) throws IOException {
        Path fresh = data.resolve("postgres.new");
        FileTree.delete(fresh);
        String password = LocalPassword.make(data);
        require(programs.run(
                LIMIT,
                "",
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + LocalPassword.file(data),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        alone(fresh, "CREATE DATABASE " + DATABASE, programs);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** The password alone was lost: whoever owns the files may set another. */
    private static String replacePassword(Path data, Path folder, Programs programs) throws IOException {
        Shutdown.of(folder, programs);
        String password = LocalPassword.make(data);
        alone(folder, "ALTER ROLE " + USER + " PASSWORD '" + password + "'", programs);
        return password;
    }

    /** Runs one statement in a process of its own, without any connection. */
    private static void alone(Path folder, String statement, Programs programs) throws IOException {
        require(programs.run(LIMIT, statement + "\n", "postgres", "--single", "-D", folder.toString(), "postgres"));
    }

    private static void require(boolean done) {
        if (!done) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not be set up; postgres.log in the data folder says why.");
        }
    }
}
