package io.recount.domain.customer;

import java.util.List;

/**
 * A customer took over the history and the identifiers of one that turned out to be the same person.
 *
 * @param predecessorId the stream that ended; its events count as this customer's from now on
 * @param identifiers what the predecessor was called by
 * @param fingerprints of every message the predecessor accepted, so that a repeat is still recognised
 */
public record HistoryAdopted(
        CustomerId customerId,
        Provenance provenance,
        CustomerId predecessorId,
        List<Identifier> identifiers,
        List<Long> fingerprints)
        implements CustomerEvent {
    public HistoryAdopted {
        identifiers = List.copyOf(identifiers);
        fingerprints = List.copyOf(fingerprints);
    }
}
