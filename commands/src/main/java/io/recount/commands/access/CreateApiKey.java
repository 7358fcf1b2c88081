package io.recount.commands.access;

import io.recount.commands.Administrative;

/**
 * Issues a key for the GraphQL API; answers with an {@link IssuedKey}.
 *
 * @param role ADMIN or SERVICE
 */
public record CreateApiKey(String name, Role role) implements Administrative {}
