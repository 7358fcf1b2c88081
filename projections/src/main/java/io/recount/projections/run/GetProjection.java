package io.recount.projections.run;

/** Asks for one view by its name. */
public record GetProjection(String name) {}
