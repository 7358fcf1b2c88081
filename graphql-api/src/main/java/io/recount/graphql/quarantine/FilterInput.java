package io.recount.graphql.quarantine;

import io.recount.domain.quarantine.QuarantineFilter;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.graphql.error.BadUserInput;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@code QuarantineFilter}. */
final class FilterInput {
    private FilterInput() {}

    /**
     * The filter.
     *
     * @param argument path of the input, for complaints
     */
    static QuarantineFilter of(@Nullable Object input, String argument) {
        if (!(input instanceof Map<?, ?> filter)) {
            return QuarantineFilter.ALL;
        }
        filter.forEach((name, value) -> {
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                throw new BadUserInput(argument + "." + name, "holds U+0000, which no message has there");
            }
        });
        var from = (Instant) filter.get("from");
        var to = (Instant) filter.get("to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadUserInput(argument + ".to", "must lie after from");
        }
        var status = filter.get("status");
        return new QuarantineFilter(
                (String) filter.get("source"),
                (String) filter.get("reason"),
                (String) filter.get("type"),
                (String) filter.get("event"),
                from,
                to,
                status == null ? null : QuarantineStatus.valueOf(status.toString()));
    }
}
