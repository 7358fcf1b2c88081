package io.recount.projections.quarantine;

import io.recount.domain.quarantine.QuarantineFilter;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of entries, newest first.
 *
 * @param first rows at most, 1 to 200
 * @param after the last place of the page before; null for the first page
 * @param withPayload whether payloads of up to 64 KiB are to be unsealed
 */
public record FindQuarantined(
        QuarantineFilter filter, int first, @Nullable QuarantinePlace after, boolean withPayload) {
    public static final int MAX_FIRST = 200;

    public FindQuarantined {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }
}
