package io.recount.ingestion.message;

import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that was checked and understood, not yet tied to a customer.
 *
 * @param identifiers whom it is about, at least one; the user id, where there is one, comes first
 * @param report what it says
 * @param envelope the fields that {@code report} and {@code provenance} do not hold, unchanged
 * @param payload the complete message, for quarantine
 */
public record SourceMessage(
        Provenance provenance,
        List<Identifier> identifiers,
        Report report,
        Map<String, @Nullable Object> envelope,
        Payload payload) {}
