package io.recount.projections.catalogue;

/** One event while its properties are looked at. */
final class Sighting {
    /** Values that are looked at in one event; what lies behind them is not. */
    private static final int MOST_VALUES = 500;

    final long position;
    final long seenAt;
    final long customer;
    private int left = MOST_VALUES;

    /**
     * @param position of the event in the log
     * @param seenAt when it was recorded, in microseconds since 1970
     */
    Sighting(long position, long seenAt, long customer) {
        this.position = position;
        this.seenAt = seenAt;
        this.customer = customer;
    }

    boolean goesOn() {
        return left-- > 0;
    }
}
