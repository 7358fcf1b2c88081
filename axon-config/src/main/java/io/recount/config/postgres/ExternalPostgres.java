package io.recount.config.postgres;

import io.recount.config.settings.PostgresAddress;
import io.recount.config.start.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The operator's own PostgreSQL: we connect, and leave its life and its settings alone, but for what makes events durable. */
final class ExternalPostgres implements PostgresServer {

    private final Pools pools;
    private final WriterSession writer;

    private ExternalPostgres(DataSource connections) {
        this.pools = new Pools(connections);
        this.writer = new WriterSession(connections);
    }

    static ExternalPostgres connect(PostgresAddress address) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(address.jdbcUrl());
        if (address.user() != null) {
            connections.setUser(address.user());
        }
        if (address.password() != null) {
            connections.setPassword(address.password());
        }
        connections.setApplicationName("recount");
        connections.setTcpKeepAlive(true);
        connections.setConnectTimeout(5);
        try (Connection probe = connections.getConnection()) {
            requireSupported(probe.getMetaData().getDatabaseMajorVersion());
            requireDurable(probe);
        } catch (SQLException unreachable) {
            throw new StartRefused("RECOUNT_POSTGRES_URL names a PostgreSQL that does not let us in (SQL state "
                    + unreachable.getSQLState() + "); check that it runs, and its address, user and password.");
        }
        return new ExternalPostgres(connections);
    }

    private static void requireSupported(int version) {
        if (version < 14) {
            throw new StartRefused(
                    "RECOUNT_POSTGRES_URL names a PostgreSQL " + version + "; Recount needs 14 or newer.");
        }
    }

    /** Without it not even a commit that waits for the disk is on the disk. */
    private static void requireDurable(Connection probe) throws SQLException {
        try (var statement = probe.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('fsync')")) {
            rows.next();
            if (rows.getString(1).equals("off")) {
                throw new StartRefused("RECOUNT_POSTGRES_URL names a PostgreSQL that runs with fsync = off and so may"
                        + " lose what it confirmed; turn fsync on there.");
            }
        }
    }

    @Override
    public String kind() {
        return "own PostgreSQL";
    }

    @Override
    public DataSource pool(String name, int connections) {
        return pools.open(name, connections);
    }

    @Override
    public WriterSession writer() {
        return writer;
    }

    @Override
    public OptionalLong processId() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        writer.close();
        pools.close();
    }
}
