package io.recount.config.command;

import io.recount.config.server.ServerInstance;
import io.recount.config.settings.Settings;
import io.recount.config.start.DataFolder;
import io.recount.config.start.InstanceLock;
import io.recount.config.start.Lifetime;
import io.recount.config.start.LocalServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of a data folder for a command: the one that runs, else one in this process that ends with the command. The latter listens
 * on a free port of this machine alone.
 */
public final class ServerAccess {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path data;
    private final boolean isOwn;
    private LocalServer server;

    private ServerAccess(Path data, boolean isOwn, LocalServer server) {
        this.data = data;
        this.isOwn = isOwn;
        this.server = server;
    }

    /**
     * Finds the server of the data folder or starts it.
     *
     * @param lifetime ends the server that is started
     */
    public static ServerAccess open(Settings settings, Lifetime lifetime) throws CommandFailed {
        var data = DataFolder.create(settings.data());
        var lock = InstanceLock.tryAcquire(data).orElse(null);
        if (lock == null) {
            return new ServerAccess(data, false, running(data));
        }
        lifetime.keep(lock);
        var own = ServerInstance.start(settings.onThisMachineAlone(), lifetime);
        return new ServerAccess(data, true, own.local());
    }

    /** Whether the server is in this process. */
    public boolean isOwn() {
        return isOwn;
    }

    public Path data() {
        return data;
    }

    /** How the server is reached. */
    public LocalServer server() {
        return server;
    }

    /** Looks again where the server is, which may have been started anew. */
    public void lookAgain() {
        if (!isOwn) {
            server = LocalServer.read(data).orElse(server);
        }
    }

    private static LocalServer running(Path data) throws CommandFailed {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            var server = LocalServer.read(data);
            if (server.isPresent()) {
                return server.get();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new CommandFailed("A server uses the data folder " + data
                + " but does not say where it listens; run the command as the same user, or stop the server.");
    }
}
