package io.recount.graphql.error;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure that callers learn nothing of but a reference, by which it is found in the log.
 *
 * @param reference random
 */
public record Incident(String reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    /**
     * Logs a failure.
     *
     * @param place where it happened, without anything the caller sent
     */
    public static Incident of(String place, Throwable failure) {
        var incident = new Incident(UUID.randomUUID().toString());
        LOG.error("{} failed, reference {}", place, incident.reference, Anonymous.of(failure));
        return incident;
    }

    /** What the caller is told. */
    public String message() {
        return "Something went wrong here; the log has it under reference " + reference + ".";
    }
}
