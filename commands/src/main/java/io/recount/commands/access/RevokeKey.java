package io.recount.commands.access;

import io.recount.commands.Administrative;
import java.util.UUID;

/** Makes a key of any role but the last admin key invalid at once and for ever; answers with the {@link AccessKey}. */
public record RevokeKey(UUID id) implements Administrative {}
