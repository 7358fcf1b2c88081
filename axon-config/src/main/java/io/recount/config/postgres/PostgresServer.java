package io.recount.config.postgres;

import io.recount.config.settings.PostgresAddress;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL and the connections to it; closing it closes both. */
public sealed interface PostgresServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /**
     * Opens the operator's own server where an address is given, else our embedded one in {@code data/postgres}.
     *
     * @param data the data folder, whose instance lock the caller holds
     */
    static PostgresServer open(Path data, @Nullable PostgresAddress address) {
        return address == null ? EmbeddedPostgres.start(data) : ExternalPostgres.connect(address);
    }

    /** Says which one this is, in a word or two for people. */
    String kind();

    /**
     * Opens a pool of connections, closed with this server.
     *
     * @param name told in logs and to PostgreSQL
     * @param connections the most it holds at a time
     */
    DataSource pool(String name, int connections);

    /** The session that appends, the only one of all servers on this database; closed with this server. Nothing is opened yet. */
    WriterSession writer();

    /** The process id of the embedded postmaster, whose children are all its backends. */
    OptionalLong processId();

    @Override
    void close();
}
