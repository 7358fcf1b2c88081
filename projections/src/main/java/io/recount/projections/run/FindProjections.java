package io.recount.projections.run;

/** Asks for all views, in the order of their names. */
public record FindProjections() {}
