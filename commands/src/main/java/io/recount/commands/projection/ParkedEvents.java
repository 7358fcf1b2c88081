package io.recount.commands.projection;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that live views could not take, until somebody deals with them. */
public interface ParkedEvents {
    /**
     * Tries them once more, in their order, until all are taken or one of a customer is not.
     *
     * @throws RuleViolated PROJECTION_UNKNOWN; REPLAY_NEEDED where the view cannot take events late
     */
    RetriedEvents retry(String projection, @Nullable CustomerId customer);

    /**
     * Throws one away; those behind it stay until a retry. Answers with how many are still parked.
     *
     * @throws RuleViolated PROJECTION_UNKNOWN, EVENT_NOT_PARKED
     */
    long evict(String projection, UUID event);
}
