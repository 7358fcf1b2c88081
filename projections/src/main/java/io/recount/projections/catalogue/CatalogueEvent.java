package io.recount.projections.catalogue;

import io.recount.domain.tracking.TrackedEvent;
import java.time.Instant;
import java.util.List;

/**
 * One event of one source, as it was really sent.
 *
 * @param events how many were recorded
 * @param properties in the order of their paths
 * @param otherProperties how often a property came that found no more room
 */
public record CatalogueEvent(
        String source,
        TrackedEvent event,
        long events,
        List<CatalogueProperty> properties,
        long otherProperties,
        Instant firstSeen,
        Instant lastSeen) {
    public CatalogueEvent {
        properties = List.copyOf(properties);
    }
}
