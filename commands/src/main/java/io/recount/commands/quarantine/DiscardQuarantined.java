package io.recount.commands.quarantine;

import io.recount.commands.Administrative;
import io.recount.commands.access.Actor;

/**
 * Gives waiting entries up: their payloads are removed for ever, what was done and by whom is kept; answers with
 * {@link HandledEntries}.
 *
 * @param reason why, 1 to 500 characters
 */
public record DiscardQuarantined(Actor actor, Selection selection, String reason) implements Administrative {}
