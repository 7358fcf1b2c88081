package io.recount.graphql.customer;

import io.recount.domain.customer.Provenance;
import io.recount.domain.rule.RuleViolated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives what a mutation tells of a customer its provenance. */
@Component
public final class Told {
    static final String SOURCE = "graphql";
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int MAX_MESSAGE_ID = 512;

    private final Clock clock;

    Told(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Reads {@code messageId} and {@code occurredAt} of an input, both optional.
     *
     * @throws RuleViolated when either breaks its rule
     */
    public Provenance by(Map<String, Object> input) {
        return Provenance.of(SOURCE, messageId(input.get("messageId")), occurredAt(input.get("occurredAt")));
    }

    private static String messageId(@Nullable Object given) {
        if (given == null) {
            return UUID.randomUUID().toString();
        }
        var id = given.toString();
        if (id.isBlank() || id.length() > MAX_MESSAGE_ID) {
            throw new RuleViolated("MESSAGE_ID_INVALID", "messageId must be 1 to " + MAX_MESSAGE_ID + " characters");
        }
        return id;
    }

    private Instant occurredAt(@Nullable Object given) {
        var now = clock.instant();
        if (!(given instanceof Instant occurredAt)) {
            return now;
        }
        if (occurredAt.isAfter(now.plus(AHEAD))) {
            throw new RuleViolated("OCCURRED_IN_FUTURE", "occurredAt lies more than 5 minutes in the future");
        }
        return occurredAt;
    }
}
