package io.recount.commands;

/**
 * A command that touches no customer's history itself: it runs at once, on its caller's thread, and holds up no group of events
 * however long it takes.
 */
public interface Administrative {}
