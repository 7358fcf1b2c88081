package io.recount.graphql.call;

/** A view did not come to the position that its reader asked for, in the time that readers wait. */
public final class PositionNotReached extends RuntimeException {
    private final String view;
    private final long position;
    private final long wanted;

    /** Without a stack trace, which says nothing here. */
    public PositionNotReached(String view, long position, long wanted) {
        super(
                "minPosition, or the header Recount-Min-Position, is " + wanted + ", and the view " + view
                        + " has come to position " + position + " only; ask again, or without a position.",
                null,
                false,
                false);
        this.view = view;
        this.position = position;
        this.wanted = wanted;
    }

    /** Name of the view. */
    public String view() {
        return view;
    }

    /** How far it had come. */
    public long position() {
        return position;
    }

    /** What was asked for. */
    public long wanted() {
        return wanted;
    }
}
