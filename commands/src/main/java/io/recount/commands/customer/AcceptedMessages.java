package io.recount.commands.customer;

import java.util.Arrays;

/**
 * The fingerprints of every message a customer's history holds: a set of longs in open addressing, 8 to 16 bytes each, so
 * that a history of 100,000 messages costs about a megabyte.
 */
public final class AcceptedMessages {
    private static final int SMALLEST = 8;

    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean holdsZero;

    /** Whether the fingerprint was new. */
    public boolean add(long fingerprint) {
        if (fingerprint == 0) {
            boolean isNew = !holdsZero;
            holdsZero = true;
            return isNew;
        }
        if ((size + 1) * 4 > slots.length * 3) {
            grow();
        }
        int slot = slotOf(slots, fingerprint);
        if (slots[slot] == fingerprint) {
            return false;
        }
        slots[slot] = fingerprint;
        size++;
        return true;
    }

    public boolean contains(long fingerprint) {
        return fingerprint == 0 ? holdsZero : slots[slotOf(slots, fingerprint)] == fingerprint;
    }

    public int size() {
        return size + (holdsZero ? 1 : 0);
    }

    /** All fingerprints in ascending order. */
    public long[] toArray() {
        var all = Arrays.stream(slots).filter(slot -> slot != 0);
        var array = all.toArray();
        if (holdsZero) {
            array = Arrays.copyOf(array, array.length + 1);
        }
        Arrays.sort(array);
        return array;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long fingerprint : slots) {
            if (fingerprint != 0) {
                larger[slotOf(larger, fingerprint)] = fingerprint;
            }
        }
        slots = larger;
    }

    private static int slotOf(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) (fingerprint ^ (fingerprint >>> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
