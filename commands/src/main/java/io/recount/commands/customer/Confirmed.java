package io.recount.commands.customer;

/**
 * What whoever sent a command about a customer is answered, once all it did is durable.
 *
 * @param position place in the log that a view must have reached to show the command's events; where it repeated a message,
 *     those of the first time
 */
public record Confirmed(Outcome outcome, long position) {}
