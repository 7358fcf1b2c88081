package io.recount.commands.projection;

import io.recount.commands.Administrative;

/** Builds a view anew beside the live one and compares the two, document by document; answers when it has begun. */
public record CheckProjection(String projection) implements Administrative {}
