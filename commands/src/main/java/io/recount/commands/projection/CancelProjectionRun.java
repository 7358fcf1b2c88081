package io.recount.commands.projection;

import io.recount.commands.Administrative;

/** Ends a view's replay or check; the live view stays as it is. */
public record CancelProjectionRun(String projection) implements Administrative {}
