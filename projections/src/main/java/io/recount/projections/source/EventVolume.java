package io.recount.projections.source;

import io.recount.domain.interaction.InteractionKind;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of one sort were accepted.
 *
 * @param kind null for identify and group calls
 * @param name of a custom event as sent; else the name of the kind or call, for people
 */
public record EventVolume(@Nullable InteractionKind kind, String name, long count) {}
