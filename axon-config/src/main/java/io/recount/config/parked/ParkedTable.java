package io.recount.config.parked;

import io.recount.domain.customer.CustomerId;
import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of parked events. */
final class ParkedTable {
    private static final String COLUMNS =
            "view, slot, position, event_id, customer, parked_at, touched_at, cause, detail";

    private final DataSource database;

    ParkedTable(DataSource database) {
        this.database = database;
    }

    /** Adds one that is not there yet. */
    boolean insert(ParkedRow row) {
        return update(
                        "INSERT INTO parked_events (" + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        row.view(),
                        row.slot(),
                        row.position(),
                        row.eventId(),
                        row.customer().value(),
                        at(row.parkedAt()),
                        at(row.touchedAt()),
                        row.cause(),
                        row.detail())
                > 0;
    }

    /** Notes that another try failed. */
    void touch(String view, String slot, long position, Instant when, @Nullable String cause, @Nullable String detail) {
        update(
                "UPDATE parked_events SET touched_at = ?, cause = ?, detail = ? WHERE view = ? AND slot = ? AND position = ?",
                at(when),
                cause,
                detail,
                view,
                slot,
                position);
    }

    boolean delete(String view, String slot, long position) {
        return update("DELETE FROM parked_events WHERE view = ? AND slot = ? AND position = ?", view, slot, position)
                > 0;
    }

    void clear(String view, String slot) {
        update("DELETE FROM parked_events WHERE view = ? AND slot = ?", view, slot);
    }

    /** How many each customer has there. */
    Map<CustomerId, Long> counts(String view, String slot) {
        var counts = new HashMap<CustomerId, Long>();
        query(
                "SELECT customer, count(*) FROM parked_events WHERE view = ? AND slot = ? GROUP BY customer",
                row -> counts.put(new CustomerId(row.getObject(1, UUID.class)), row.getLong(2)),
                view,
                slot);
        return counts;
    }

    /** Customers in the order of their first events there. */
    List<CustomerId> customers(String view, String slot) {
        var customers = new ArrayList<CustomerId>();
        query(
                "SELECT customer FROM parked_events WHERE view = ? AND slot = ? GROUP BY customer ORDER BY min(position)",
                row -> customers.add(new CustomerId(row.getObject(1, UUID.class))),
                view,
                slot);
        return customers;
    }

    /** A customer's events there, the earliest first. */
    List<ParkedRow> of(String view, String slot, CustomerId customer) {
        return rows("WHERE view = ? AND slot = ? AND customer = ? ORDER BY position", view, slot, customer.value());
    }

    /** The one of an event. */
    List<ParkedRow> of(String view, String slot, UUID event) {
        return rows("WHERE view = ? AND slot = ? AND event_id = ?", view, slot, event);
    }

    /**
     * A page over views, sorted by view and position.
     *
     * @param slots place of each view that is looked at
     * @param afterView view of the last one on the page before; empty for the first page
     * @param afterPosition its position
     */
    List<ParkedRow> page(Map<String, String> slots, String afterView, long afterPosition, int limit) {
        Collection<String> places = slots.entrySet().stream()
                .map(slot -> slot.getKey() + "/" + slot.getValue())
                .toList();
        return rows(
                "WHERE view || '/' || slot = ANY (?) AND (view, position) > (?, ?) ORDER BY view, position LIMIT "
                        + limit,
                places.toArray(String[]::new),
                afterView,
                afterPosition);
    }

    private List<ParkedRow> rows(String condition, @Nullable Object... parameters) {
        var rows = new ArrayList<ParkedRow>();
        query("SELECT " + COLUMNS + " FROM parked_events " + condition, row -> rows.add(row(row)), parameters);
        return rows;
    }

    private static ParkedRow row(ResultSet row) throws SQLException {
        return new ParkedRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, UUID.class),
                new CustomerId(row.getObject(5, UUID.class)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }

    private interface Reading {
        void on(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reading reading, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.on(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("parked events could not be read", e);
        }
    }

    private int update(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailable("parked events could not be changed", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
