package io.recount.config.views;

/** One of the two places of a view. */
public enum Slot {
    /** Whose collections are named as the projector names them. */
    FIRST(""),
    /** Whose collections have a name of their own. */
    SECOND("_second");

    private final String suffix;

    Slot(String suffix) {
        this.suffix = suffix;
    }

    /** Name of a collection in this place. */
    public String collection(String name) {
        return name + suffix;
    }

    /** The other place. */
    public Slot other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
