package io.recount.projections.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Asks how many events are not in the catalogue, as a {@link Long}: their source had too many names already, or the name
 * looks like an id or a contact.
 *
 * @param source of the events; null for all sources
 */
public record CountOtherEvents(@Nullable String source) {}
