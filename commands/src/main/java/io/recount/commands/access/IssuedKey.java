package io.recount.commands.access;

/**
 * A key at the only moment at which it can be seen.
 *
 * @param secret what the holder presents
 */
public record IssuedKey(AccessKey key, String secret) {}
