package io.recount.commands.projection;

import io.recount.commands.Administrative;

/** Builds a view anew beside the live one, from the first event on, and puts it in its place; answers when it has begun. */
public record ReplayProjection(String projection) implements Administrative {}
