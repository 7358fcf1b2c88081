package io.recount.config.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held while a server uses a data folder: a second one would tear the first one's stores apart. */
public final class InstanceLock implements AutoCloseable {

    /** The files this process holds. To open one again and close it would give its lock back: POSIX counts processes, not channels. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private InstanceLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Takes the folder, or refuses; the system gives it back when the process ends, however it ends. */
    public static InstanceLock acquire(Path data) {
        return tryAcquire(data)
                .orElseThrow(() -> new StartRefused("Another Recount server is already running on the data folder "
                        + data + "; stop it, or set RECOUNT_DATA to another folder."));
    }

    /** Takes the folder unless somebody uses it. */
    public static Optional<InstanceLock> tryAcquire(Path data) {
        try {
            Path file = data.toRealPath().resolve("recount.lock");
            if (!HELD.add(file)) {
                return Optional.empty();
            }
            var lock = Optional.<InstanceLock>empty();
            try {
                lock = lock(file);
            } finally {
                if (lock.isEmpty()) {
                    HELD.remove(file);
                }
            }
            return lock;
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + data + " cannot be locked; set RECOUNT_DATA to a local folder.", unusable);
        }
    }

    private static Optional<InstanceLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new InstanceLock(channel, file)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
