package io.recount.ingestion.message;

import io.recount.domain.interaction.Interaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a message says about its customer. */
public sealed interface Report {
    /** The customer did something: track, page, screen. */
    record Did(Interaction interaction) implements Report {}

    /** The customer has traits: identify. */
    record HasTraits(Map<String, @Nullable Object> traits) implements Report {}

    /** The customer belongs to an account: group. */
    record BelongsTo(String accountId, Map<String, @Nullable Object> traits) implements Report {}

    /** The customer was called by another id before, a user id or an anonymous one: alias. */
    record WasCalled(String previousId) implements Report {}
}
