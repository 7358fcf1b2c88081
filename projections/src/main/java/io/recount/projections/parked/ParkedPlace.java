package io.recount.projections.parked;

/** Where a parked event stands in the list: by view, then by position. */
public record ParkedPlace(String projection, long position) {}
