package io.recount.config.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held while a server uses a data folder: a second one would tear the first one's stores apart. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or refuses; the system gives it back when the process ends, however it ends. */
    public static InstanceLock acquire(Path data) {
        return tryAcquire(data)
                .orElseThrow(() -> new StartRefused("Another Recount server is already running on the data folder "
                        + data + "; stop it, or set RECOUNT_DATA to another folder."));
    }

    /** Takes the folder unless somebody uses it. */
    public static Optional<InstanceLock> tryAcquire(Path data) {
        Path file = data.resolve("recount.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(channel));
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + data + " cannot be locked; set RECOUNT_DATA to a local folder.", unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
