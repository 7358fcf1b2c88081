package io.recount.commands.access;

import io.recount.commands.Administrative;
import java.util.UUID;

/** Makes a write key invalid at once and for ever, and no key of another role; answers with the {@link AccessKey}. */
public record RevokeWriteKey(UUID id) implements Administrative {}
