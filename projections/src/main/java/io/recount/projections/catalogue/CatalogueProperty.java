package io.recount.projections.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of one event.
 *
 * @param path names apart by dots, {@code []} for the elements of a list, {@code *} for names that look like ids
 * @param events how many events had it
 * @param share of all events of that name, 0 to 1
 * @param types how often it was of which type; in lists more than once an event
 * @param examples plain words that at least 20 customers sent, where there are few different ones
 * @param smallest no number was below this one, rounded down to one digit; null where fewer than 20 customers sent any
 * @param largest no number was above this one, rounded up to one digit
 */
public record CatalogueProperty(
        String path,
        long events,
        double share,
        Map<ValueType, Long> types,
        List<String> examples,
        @Nullable Double smallest,
        @Nullable Double largest,
        Instant firstSeen,
        Instant lastSeen) {}
