package io.recount.config.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one session that may append to the log. It holds an advisory lock as long as it lives, so that its transactions and the
 * right to make them end together: no second server can append while this session can. Used by one thread at a time.
 */
public final class WriterSession implements AutoCloseable {
    /** {@code Recount} in ASCII. */
    private static final long LOCK = 0x5265636f756e74L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A cut-off server is forgotten after some 20 s; a commit that hangs for longer than 30 s is given up. */
    private static final String SETTINGS =
            "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3;"
                    + " SET tcp_user_timeout = 20000; SET lock_timeout = 5000";

    /** What is confirmed is on the disk, whatever the operator chose for everybody; all other values wait for that, too. */
    private static final String DURABLE = "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private static final int LONGEST_ANSWER_MILLIS = 30_000;
    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource connections;
    private final String name = "recount writer " + UUID.randomUUID();
    private final CompletableFuture<AnotherWriter> takenOver = new CompletableFuture<>();
    private @Nullable Connection connection;
    private boolean wasOpen;

    WriterSession(DataSource connections) {
        this.connections = connections;
    }

    /**
     * The session's connection, without auto-commit; opened anew where it was lost.
     *
     * @throws AnotherWriter where another server has the lock, also after some seconds of waiting
     */
    public Connection connection() throws SQLException {
        var open = connection;
        if (open == null) {
            open = open();
            connection = open;
            wasOpen = true;
        }
        return open;
    }

    /** Whether the session still lives and with it the right to append; asks PostgreSQL. */
    public boolean isAlive() {
        try {
            return connection != null && connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Completes when another server took the lock over after this session had been lost: this one is out of date for good. */
    public CompletableFuture<AnotherWriter> takenOver() {
        return takenOver;
    }

    /** Gives the lock back; the next use would take it again. */
    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // A connection that cannot even be closed is gone already.
            }
        }
    }

    private Connection open() throws SQLException {
        var fresh = connections.getConnection();
        try {
            fresh.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MILLIS);
            endFormerSession(fresh);
            lock(fresh);
            fresh.setAutoCommit(false);
            return fresh;
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /** PostgreSQL may not have noticed yet that our last session broke; what it still had under way must end first. */
    private void endFormerSession(Connection fresh) throws SQLException {
        try (var end = fresh.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?")) {
            end.setString(1, name);
            end.execute();
        }
        fresh.setClientInfo("ApplicationName", name);
    }

    private void lock(Connection fresh) throws SQLException {
        try (var statement = fresh.createStatement()) {
            statement.execute(SETTINGS);
            statement.execute(DURABLE);
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            statement.execute("SET lock_timeout = 0");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            var another = new AnotherWriter();
            if (wasOpen) {
                takenOver.complete(another);
            }
            throw another;
        }
    }
}
