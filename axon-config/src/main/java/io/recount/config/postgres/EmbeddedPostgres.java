package io.recount.config.postgres;

import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own PostgreSQL: started, watched, started again when it dies, and stopped with the server. */
final class EmbeddedPostgres implements PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final long LEAST_ROOM = 16L << 20;

    private final Postmaster postmaster;
    private final Pools pools;
    private final WriterSession writer;
    private final Watch watch;

    private EmbeddedPostgres(Path log, Postmaster postmaster, MovingDataSource connections) {
        this.postmaster = postmaster;
        this.pools = new Pools(connections);
        this.writer = new WriterSession(connections);
        this.watch = new Watch(() -> {
            ServerLog.bound(log);
            if (!postmaster.isRunning()) {
                LOG.warn("PostgreSQL has ended unexpectedly and is started again");
                connections.moveTo(postmaster.start());
                LOG.info("PostgreSQL runs again");
            }
        });
    }

    static EmbeddedPostgres start(Path data) {
        Path log = data.resolve("postgres.log");
        try {
            Programs programs = new Programs(Binaries.unpacked(Platform.cache(System.getenv())), log);
            Cluster cluster = Cluster.open(data, programs);
            Postmaster postmaster = new Postmaster(cluster.folder(), programs);
            MovingDataSource connections = new MovingDataSource(Cluster.USER, cluster.password(), Cluster.DATABASE);
            connections.moveTo(started(postmaster));
            return new EmbeddedPostgres(log, postmaster, connections);
        } catch (IOException | StartRefused failed) {
            throw refused(data, log, failed);
        }
    }

    /** A full disk is told at once: PostgreSQL could not even write it into its log. */
    private static StartRefused refused(Path data, Path log, Exception failed) {
        if (data.toFile().getUsableSpace() < LEAST_ROOM) {
            return new StartRefused(
                    "The disk that holds the data folder " + data
                            + " is full; make room, or set RECOUNT_DATA to another disk.",
                    failed);
        }
        return failed instanceof StartRefused told
                ? told
                : new StartRefused("The embedded PostgreSQL does not start; " + log + " says why.", failed);
    }

    /** A start that is broken off leaves no half-started server behind. */
    private static int started(Postmaster postmaster) throws IOException {
        try {
            return postmaster.start();
        } catch (IOException failed) {
            boolean interrupted = Thread.interrupted();
            postmaster.stop();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw failed;
        }
    }

    @Override
    public String kind() {
        return "embedded PostgreSQL";
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
        return postmaster.processId();
    }

    /** Stops watching before it stops the server, which would otherwise be started again. */
    @Override
    public void close() {
        watch.close();
        writer.close();
        pools.close();
        try {
            postmaster.stop();
        } catch (IOException failed) {
            LOG.warn("PostgreSQL could not be stopped; the next start will do it", failed);
        }
    }
}
