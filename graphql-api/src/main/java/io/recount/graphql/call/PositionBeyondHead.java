package io.recount.graphql.call;

/** A reader asked for a position that no event has yet: no answer of this server can have named it. */
public final class PositionBeyondHead extends RuntimeException {
    private final long head;
    private final long wanted;

    /** Without a stack trace, which says nothing here. */
    public PositionBeyondHead(long head, long wanted) {
        super(
                "minPosition, or the header Recount-Min-Position, is " + wanted
                        + " and lies behind the newest event of this server, which has " + head + ".",
                null,
                false,
                false);
        this.head = head;
        this.wanted = wanted;
    }

    /** Position of the newest event. */
    public long head() {
        return head;
    }

    /** What was asked for. */
    public long wanted() {
        return wanted;
    }
}
