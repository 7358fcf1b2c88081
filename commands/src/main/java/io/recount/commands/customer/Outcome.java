package io.recount.commands.customer;

/** What became of a message that broke no rule. */
public enum Outcome {
    /** It is part of the customer's history now. */
    RECORDED,
    /** A message with the same source and id was part of it already; nothing changed. */
    DUPLICATE
}
