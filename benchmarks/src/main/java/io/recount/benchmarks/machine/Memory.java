package io.recount.benchmarks.machine;

/** Memory in bytes, shared pages counted once. */
public record Memory(long server, long postgres) {
    public static final Memory NONE = new Memory(0, 0);

    public long total() {
        return server + postgres;
    }

    /** The larger one as a whole, not part by part. */
    public Memory max(Memory other) {
        return other.total() > total() ? other : this;
    }
}
