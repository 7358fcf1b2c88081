package io.recount.commands.access;

import java.util.UUID;

/**
 * Who did something, as it is written down: the key, not the person behind it.
 *
 * @param name of the key at that time
 */
public record Actor(UUID keyId, String name) {
    /** The holder of a key. */
    public static Actor of(AccessKey key) {
        return new Actor(key.id(), key.name());
    }
}
