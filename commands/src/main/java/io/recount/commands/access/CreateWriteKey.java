package io.recount.commands.access;

import io.recount.commands.Administrative;

/**
 * Issues a key that may send events; answers with an {@link IssuedKey}.
 *
 * @param name what the key is for
 * @param source slug of the source it sends as: 1 to 64 of a-z, 0-9 and dashes; repeats are recognised per source
 */
public record CreateWriteKey(String name, String source) implements Administrative {}
