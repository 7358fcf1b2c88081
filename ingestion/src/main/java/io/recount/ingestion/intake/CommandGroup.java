package io.recount.ingestion.intake;

import io.recount.domain.customer.CustomerId;
import java.util.Collection;
import java.util.UUID;

/** Commands that become durable together. Used by one thread. */
public interface CommandGroup {
    /** Reads the histories of these customers in one go, so that dispatching need not read them one by one. */
    void prepare(Collection<CustomerId> customers);

    /**
     * Runs a command and answers with its handler's result. A refused command throws
     * {@link io.recount.domain.rule.RuleViolated} and leaves the others of the group untouched.
     */
    Object dispatch(Object command);

    /** Adds a write to the group's transaction. */
    void write(DurableWrite write);

    /** Seals bytes under the key of a subject, which gets a key if it has none. */
    byte[] seal(UUID subject, byte[] associated, byte[] clear);
}
