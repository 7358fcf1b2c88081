package io.recount.projections.source;

/** Asks for the source of a slug. */
public record GetSource(String slug) {}
