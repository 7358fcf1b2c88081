package io.recount.projections.progress;

/** A question that one view answers, so that it can wait until the view knows of an event. */
public interface ViewQuery {
    /** Stable name of the view, as its projector has it. */
    String view();
}
