package io.recount.ingestion.identity;

import io.recount.domain.customer.Identifier;
import java.util.List;

/** Whom a message is about. */
sealed interface Resolution {
    /** Whether something is learnt about who is called by what. */
    default boolean bringsNews() {
        return !(this instanceof Known(var _, var unlinked, var predecessors))
                || !unlinked.isEmpty()
                || !predecessors.isEmpty();
    }

    /** Nobody has heard of this person. */
    record Unknown(List<Identifier> identifiers) implements Resolution {}

    /**
     * A known customer.
     *
     * @param unlinked identifiers that are new
     * @param predecessors customers without a user id who turn out to be this one
     */
    record Known(Person person, List<Identifier> unlinked, List<Person> predecessors) implements Resolution {}

    /** The identifiers belong to customers, or bring a user id, that must not be put together silently. */
    record Conflict() implements Resolution {}
}
