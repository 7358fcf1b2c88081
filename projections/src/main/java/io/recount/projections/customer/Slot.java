package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** One customer's document in memory while a batch is folded. */
public final class Slot<S extends CustomerState<S>> {
    private final CustomerId id;
    private @Nullable CustomerId successor;
    private @Nullable S state;
    private @Nullable S formerState;
    private boolean changed;
    private int storedBytes;

    Slot(CustomerId id, @Nullable CustomerId successor, @Nullable S state, int storedBytes) {
        this.id = id;
        this.successor = successor;
        this.state = state;
        this.storedBytes = storedBytes;
    }

    public CustomerId id() {
        return id;
    }

    public @Nullable CustomerId successor() {
        return successor;
    }

    /** Null where nothing is known yet, or a successor took everything over. */
    public @Nullable S state() {
        return state;
    }

    /** What a successor took over in this batch. */
    public @Nullable S formerState() {
        return formerState;
    }

    public boolean changed() {
        return changed;
    }

    /** Size of the state as it was read or last written. */
    int storedBytes() {
        return storedBytes;
    }

    void encodedIn(int bytes) {
        storedBytes = bytes;
    }

    boolean isKnown() {
        return state != null || successor != null;
    }

    boolean isJoined() {
        return state == null && successor != null;
    }

    /** Whether an event at this position is new to the customer. */
    public boolean awaits(long position) {
        return !isJoined() && (state == null || state.position() < position);
    }

    void fold(LoggedEvent logged, S before) {
        before.fold(logged);
        state = before;
        changed = true;
    }

    void adopt(Slot<S> predecessor, LoggedEvent logged, HistoryAdopted adopted, S before) {
        before.adopt(predecessor.state, logged, adopted);
        state = before;
        changed = true;
    }

    /** The history goes to a successor, who adopts it next. Until then this document keeps it, hidden from readers. */
    void handOverTo(CustomerId newSuccessor) {
        successor = newSuccessor;
    }

    /** The history is the successor's now. */
    void joinTo(CustomerId newSuccessor) {
        if (!isJoined()) {
            successor = newSuccessor;
            formerState = state;
            state = null;
            changed = true;
        }
    }

    void stored() {
        changed = false;
        formerState = null;
    }
}
