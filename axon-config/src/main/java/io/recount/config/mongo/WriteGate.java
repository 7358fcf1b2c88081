package io.recount.config.mongo;

/**
 * Passed by whoever writes several documents that belong together, such as a batch and its checkpoint.
 *
 * <p>The embedded store never reaches the disk while somebody is inside: after a kill it holds all of a batch or nothing
 * of it. Any number may be inside at a time, on their own threads; entering again from inside is allowed.
 */
public interface WriteGate {

    /** Goes inside, until the passage is closed on the same thread. */
    Passage enter();

    /** One stay inside the gate. */
    interface Passage extends AutoCloseable {
        @Override
        void close();
    }

    /** A gate that is always open, for a MongoDB that takes care of its own disk. */
    static WriteGate open() {
        return () -> () -> {};
    }
}
