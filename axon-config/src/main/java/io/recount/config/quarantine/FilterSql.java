package io.recount.config.quarantine;

import io.recount.domain.quarantine.QuarantineFilter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a query and its parameters. */
final class FilterSql {
    private final StringBuilder condition = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param eventDigest from the name of an event to its keyed hash
     */
    FilterSql(QuarantineFilter filter, Function<String, UUID> eventDigest) {
        and("source = ?", filter.source());
        and("reason = ?", filter.reason());
        and("type = ?", filter.type());
        and("event = ?", filter.event() == null ? null : eventDigest.apply(filter.event()));
        and("received_at >= ?", filter.from() == null ? null : utc(filter.from()));
        and("received_at < ?", filter.to() == null ? null : utc(filter.to()));
        and("status = ?", filter.status() == null ? null : filter.status().name());
    }

    /** Adds a condition; none where the parameter is null. */
    FilterSql and(String sql, @Nullable Object... values) {
        for (var value : values) {
            if (value == null) {
                return this;
            }
        }
        condition.append(" AND ").append(sql);
        parameters.addAll(List.of(values));
        return this;
    }

    String condition() {
        return condition.toString();
    }

    /** Sets the parameters from this one on. */
    void setOn(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(first + i, parameters.get(i));
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
