package io.recount.commands.quarantine;

import io.recount.commands.Administrative;
import io.recount.commands.access.Actor;

/**
 * Takes waiting entries in again, each under its own message id and as of its own arrival; answers with {@link HandledEntries}.
 * What still fails stays, with its new reason.
 */
public record ResubmitQuarantined(Actor actor, Selection selection) implements Administrative {}
