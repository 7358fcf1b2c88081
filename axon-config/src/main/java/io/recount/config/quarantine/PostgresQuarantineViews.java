package io.recount.config.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.quarantine.QuarantineFilter;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.ingestion.quarantine.KeptJson;
import io.recount.projections.Page;
import io.recount.projections.quarantine.CountQuarantined;
import io.recount.projections.quarantine.CountQuarantinedPerDay;
import io.recount.projections.quarantine.DayCount;
import io.recount.projections.quarantine.FindQuarantined;
import io.recount.projections.quarantine.GetQuarantined;
import io.recount.projections.quarantine.QuarantineCount;
import io.recount.projections.quarantine.QuarantineViews;
import io.recount.projections.quarantine.QuarantinedView;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads quarantine from its tables. */
public final class PostgresQuarantineViews implements QuarantineViews {
    private static final String SELECT = "SELECT id, source, received_at, status, type, reason, path, detail,"
            + " CASE WHEN length(sealed) <= ? THEN sealed END FROM quarantine";
    private static final int NO_BYTES = 0;
    private static final int PAGED_BYTES = 65_536;

    private final DataSource database;
    private final SourceSeal seal;
    private final Function<String, UUID> eventDigest;
    private final Traces traces;

    /**
     * @param eventDigest from the name of an event to its keyed hash
     */
    public PostgresQuarantineViews(DataSource database, SourceSeal seal, Function<String, UUID> eventDigest) {
        this.database = database;
        this.seal = seal;
        this.eventDigest = eventDigest;
        this.traces = new Traces(seal);
    }

    @Override
    public Page<QuarantinedView> page(FindQuarantined query) {
        var filter = new FilterSql(query.filter(), eventDigest);
        var after = query.after();
        if (after != null) {
            filter.and("(received_at, id) < (?, ?)", FilterSql.utc(after.receivedAt()), after.id());
        }
        var sql = SELECT + " WHERE " + filter.condition() + " ORDER BY received_at DESC, id DESC LIMIT "
                + (query.first() + 1);
        var rows = read(connection -> entries(connection, sql, filter, query.withPayload() ? PAGED_BYTES : NO_BYTES));
        return Page.of(rows, query.first());
    }

    @Override
    public Optional<QuarantinedView> byId(GetQuarantined query) {
        var filter = new FilterSql(QuarantineFilter.ALL, eventDigest).and("id = ?", query.id());
        var sql = SELECT + " WHERE " + filter.condition();
        return read(connection -> entries(connection, sql, filter, Integer.MAX_VALUE)).stream()
                .findFirst();
    }

    @Override
    public List<QuarantineCount> counts(CountQuarantined query) {
        var filter = new FilterSql(query.filter(), eventDigest);
        var sql = "SELECT source, reason, status, count(*) FROM quarantine WHERE " + filter.condition()
                + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
        return read(connection -> rows(
                connection,
                sql,
                filter,
                row -> new QuarantineCount(
                        row.getString(1),
                        row.getString(2),
                        QuarantineStatus.valueOf(row.getString(3)),
                        row.getLong(4))));
    }

    @Override
    public List<DayCount> perDay(CountQuarantinedPerDay query) {
        var filter = new FilterSql(QuarantineFilter.ALL, eventDigest)
                .and("source = ?", query.source())
                .and("received_at >= ?", FilterSql.startOf(query.from()))
                .and("received_at < ?", FilterSql.startOf(query.to().plusDays(1)));
        var sql = "SELECT (received_at AT TIME ZONE 'UTC')::date, count(*) FROM quarantine WHERE " + filter.condition()
                + " GROUP BY 1 ORDER BY 1";
        return read(connection ->
                rows(connection, sql, filter, row -> new DayCount(row.getObject(1, LocalDate.class), row.getLong(2))));
    }

    private List<QuarantinedView> entries(Connection connection, String sql, FilterSql filter, int mostBytes)
            throws SQLException {
        var views = new ArrayList<QuarantinedView>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, mostBytes);
            filter.setOn(select, 2);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
        }
        return traces.addTo(connection, views);
    }

    private QuarantinedView view(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var source = row.getString(2);
        return new QuarantinedView(
                id,
                source,
                row.getObject(3, OffsetDateTime.class).toInstant(),
                QuarantineStatus.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                shown(seal.open(source, id, row.getBytes(9))),
                List.of());
    }

    private static @Nullable Object shown(byte @Nullable [] payload) {
        return payload == null
                ? null
                : KeptJson.read(payload).map(KeptJson::plain).orElseGet(() -> new String(payload, UTF_8));
    }

    private static <T> List<T> rows(Connection connection, String sql, FilterSql filter, Row<T> row)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            filter.setOn(select, 1);
            var all = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        }
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("quarantine cannot be read at the moment", e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
