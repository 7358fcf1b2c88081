package io.recount.config.mongo;

import java.util.function.Supplier;

/**
 * Passed by whoever writes several documents that belong together, such as a batch and its checkpoint.
 *
 * <p>The embedded store never reaches the disk while somebody is inside: after a kill it holds all of a batch or nothing
 * of it. Any number may be inside at a time, on their own threads; entering again from inside is allowed.
 */
public interface WriteGate {

    /** Runs {@code batch} inside the gate and returns what it returns. */
    <T> T write(Supplier<T> batch);

    /** Runs {@code batch} inside the gate. */
    default void write(Runnable batch) {
        write(() -> {
            batch.run();
            return true;
        });
    }

    /** A gate that is always open, for a MongoDB that takes care of its own disk. */
    static WriteGate open() {
        return Supplier::get;
    }
}
