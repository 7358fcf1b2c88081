package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer.
 *
 * @param identifiers in the order in which they were learnt, up to 1 MiB of them
 * @param traits by name, in the order of names, the newest 1 MiB of them; taken-away traits are absent
 * @param accountId the account the customer was last tied to, null where none
 * @param firstSeen earliest occurredAt of anything a source told of the customer
 * @param lastSeen latest occurredAt
 * @param sources slugs of all sources that told of the customer, in alphabetic order
 * @param counters interactions per kind; kinds without any are absent
 * @param position log position of the last event folded in
 */
public record ProfileView(
        CustomerId id,
        List<Identifier> identifiers,
        Map<String, TraitView> traits,
        @Nullable String accountId,
        Instant firstSeen,
        Instant lastSeen,
        List<String> sources,
        Map<InteractionKind, Long> counters,
        long position) {}
