package io.recount.commands.projection;

import io.recount.commands.Administrative;
import java.util.UUID;

/** Lets a view go on without an event that it cannot take; answers with how many events are still parked for it. */
public record EvictParkedEvent(String projection, UUID event) implements Administrative {}
