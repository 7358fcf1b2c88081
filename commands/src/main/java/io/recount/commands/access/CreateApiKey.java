package io.recount.commands.access;

/**
 * Issues a key for the GraphQL API; answers with an {@link IssuedKey}.
 *
 * @param role ADMIN or SERVICE
 */
public record CreateApiKey(String name, Role role) {}
