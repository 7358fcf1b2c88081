package io.recount.ingestion.http;

import java.time.Duration;

/** What one admitted request holds of the {@link Admission}; given back once. */
final class Room implements AutoCloseable {
    private final Admission admission;
    private final long since = System.nanoTime();
    private final Duration longestArrival;
    private long held;
    private boolean stranger;
    private boolean closed;

    Room(Admission admission, boolean stranger, Duration longestArrival) {
        this.admission = admission;
        this.stranger = stranger;
        this.longestArrival = longestArrival;
    }

    /** Holds exactly {@code length} bytes from now on; refuses where that is too much more. */
    synchronized void resize(long length) throws Refusal {
        long more = length - held;
        if (more > 0) {
            admission.reserve(more, stranger);
        } else {
            admission.giveBack(-more, stranger);
        }
        held = length;
    }

    /** The sender is known now: its request makes room for other strangers. */
    synchronized void trust() {
        if (stranger && !closed) {
            stranger = false;
            admission.leaveStrangers(held);
        }
    }

    /** Whether the body should have arrived by now. */
    boolean isOverdue() {
        return System.nanoTime() - since > longestArrival.toNanos();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            admission.leave(held, stranger);
        }
    }
}
