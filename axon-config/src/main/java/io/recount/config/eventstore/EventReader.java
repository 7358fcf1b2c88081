package io.recount.config.eventstore;

import io.recount.config.sealing.SubjectKeys;
import io.recount.domain.customer.CustomerEvent;
import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the log: in order, by stream, or the streams of many customers at once. */
public final class EventReader {
    private static final String COLUMNS =
            "position, event_id, stream_id, sequence, type, revision, recorded_at, clear, sealed";

    private final DataSource database;
    private final SubjectKeys keys;
    private final EventSeal seal = new EventSeal();

    public EventReader(DataSource database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * The events after a position, in order, at most {@code limit}, and no more after the one that reaches so many sealed bytes. The
     * database does the counting: whatever it sent would lie in memory at once.
     */
    Stretch readAfter(long position, int limit, long mostBytes) {
        var rows = query(
                "SELECT " + COLUMNS
                        + " FROM (SELECT *, sum(octet_length(sealed)) OVER (ORDER BY position ROWS UNBOUNDED PRECEDING)"
                        + " - octet_length(sealed) AS before FROM events WHERE position > ? ORDER BY position LIMIT ?) AS stretch"
                        + " WHERE before < ? ORDER BY position",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                    statement.setLong(3, mostBytes);
                });
        var found = keys.find(rows.stream().map(row -> row.streamId).collect(Collectors.toSet()));
        var messages = new ArrayList<TrackedEventMessage<?>>(rows.size());
        for (var row : rows) {
            messages.add(tracked(row.position, seal.openOrTell(row, found.get(row.streamId))));
        }
        return new Stretch(
                messages, rows.stream().mapToLong(row -> row.sealed.length).sum());
    }

    /** The events of a stretch after a position, whatever its size in memory: some five times the sealed bytes. */
    public List<TrackedEventMessage<?>> block(long position, int limit, long mostBytes) {
        return readAfter(position, limit, mostBytes).events();
    }

    /** The event at a position; empty when there is none. */
    public Optional<TrackedEventMessage<?>> at(long position) {
        return block(position - 1, 1, 1).stream()
                .filter(message -> message.trackingToken().position().orElse(0) == position)
                .findFirst();
    }

    /** One stream from a sequence number on. */
    List<DomainEventMessage<CustomerEvent>> readStream(UUID stream, long firstSequence) {
        return readStreams(Map.of(stream, firstSequence)).getOrDefault(stream, List.of());
    }

    /** Many streams, each from its own sequence number on, in two queries. */
    Map<UUID, List<DomainEventMessage<CustomerEvent>>> readStreams(Map<UUID, Long> firstSequences) {
        var wanted = List.copyOf(firstSequences.entrySet());
        var ids = wanted.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        var firsts = wanted.stream().map(Map.Entry::getValue).toArray(Long[]::new);
        var rows = query(
                "SELECT " + COLUMNS
                        + " FROM unnest(?::uuid[], ?::bigint[]) AS wanted (id, first)"
                        + " JOIN events ON stream_id = id AND sequence >= first ORDER BY stream_id, sequence",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
                    statement.setArray(2, statement.getConnection().createArrayOf("bigint", firsts));
                });
        var found = keys.find(firstSequences.keySet());
        var streams = new HashMap<UUID, List<DomainEventMessage<CustomerEvent>>>();
        for (var row : rows) {
            streams.computeIfAbsent(row.streamId, id -> new ArrayList<>()).add(seal.open(row, found.get(row.streamId)));
        }
        return streams;
    }

    /** Position of the last event, 0 for an empty log. */
    long head() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT coalesce(max(position), 0) FROM events")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StoreUnavailable("the head of the log could not be read", e);
        }
    }

    /** When the event at a position was recorded; empty when there is none. */
    public Optional<Instant> recordedAt(long position) {
        return query(
                        "SELECT " + COLUMNS + " FROM events WHERE position = ?",
                        statement -> statement.setLong(1, position))
                .stream()
                .map(row -> row.recordedAt)
                .findFirst();
    }

    static TrackedEventMessage<?> tracked(long position, DomainEventMessage<?> message) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message);
    }

    private Collection<EventRow> query(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<EventRow>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("the log could not be read", e);
        }
    }

    private static EventRow row(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getBytes(9));
    }

    private interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }
}
