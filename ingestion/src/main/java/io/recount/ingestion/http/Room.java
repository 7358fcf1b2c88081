package io.recount.ingestion.http;

/** What one admitted request holds of the {@link Admission}; given back once. */
final class Room implements AutoCloseable {
    private final Admission admission;
    private long held;
    private boolean closed;

    Room(Admission admission) {
        this.admission = admission;
    }

    /** Sets what was reserved for this request at its admission. */
    synchronized void hold(long length) {
        held = length;
    }

    /** Holds exactly {@code length} bytes from now on, now that the length is known; refuses where that is too much more. */
    synchronized void resize(long length) throws Refusal {
        long more = length - held;
        if (more > 0 && !admission.reserve(more)) {
            throw admission.overloaded();
        }
        if (more < 0) {
            admission.giveBack(-more);
        }
        held = length;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            admission.leave(held);
        }
    }
}
