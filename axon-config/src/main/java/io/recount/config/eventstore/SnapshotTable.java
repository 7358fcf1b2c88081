package io.recount.config.eventstore;

import io.recount.commands.customer.CustomerAggregate;
import io.recount.config.sealing.Seal;
import io.recount.config.sealing.SealBroken;
import io.recount.config.sealing.SubjectKeys;
import io.recount.config.stored.EventJson;
import io.recount.domain.customer.CustomerId;
import io.recount.ingestion.intake.StoreUnavailable;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The newest snapshot of each long history, sealed like its events. Losing one costs time, never facts. */
public final class SnapshotTable {
    private final DataSource database;
    private final SubjectKeys keys;
    private final EventJson json = new EventJson();

    public SnapshotTable(DataSource database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void store(DomainEventMessage<?> snapshot) {
        var aggregate = (CustomerAggregate) snapshot.getPayload();
        var stream = UUID.fromString(snapshot.getAggregateIdentifier());
        var key = keys.find(stream);
        if (key.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(
                        "INSERT INTO snapshots (stream_id, sequence, revision, sealed) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (stream_id) DO UPDATE SET sequence = excluded.sequence,"
                                + " revision = excluded.revision, sealed = excluded.sealed"
                                + " WHERE snapshots.sequence < excluded.sequence")) {
            upsert.setObject(1, stream);
            upsert.setLong(2, snapshot.getSequenceNumber());
            upsert.setInt(3, EventJson.SNAPSHOT_REVISION);
            upsert.setBytes(
                    4,
                    Seal.seal(
                            key.get(),
                            associated(stream, snapshot.getSequenceNumber()),
                            json.write(aggregate.toSnapshot())));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailable("a snapshot could not be stored", e);
        }
    }

    /** The snapshots that can be read; a customer without one is absent. */
    Map<UUID, DomainEventMessage<?>> read(Collection<UUID> streams) {
        var snapshots = new HashMap<UUID, DomainEventMessage<?>>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT stream_id, sequence, sealed FROM snapshots WHERE stream_id = ANY (?) AND revision = ?")) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            select.setInt(2, EventJson.SNAPSHOT_REVISION);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var stream = rows.getObject(1, UUID.class);
                    read(snapshots, stream, rows.getLong(2), rows.getBytes(3));
                }
            }
            return snapshots;
        } catch (SQLException e) {
            throw new StoreUnavailable("snapshots could not be read", e);
        }
    }

    private void read(Map<UUID, DomainEventMessage<?>> snapshots, UUID stream, long sequence, byte[] sealed) {
        var key = keys.find(stream);
        if (key.isEmpty()) {
            return;
        }
        try {
            var clear = Seal.open(key.get(), associated(stream, sequence), sealed);
            var aggregate = CustomerAggregate.of(new CustomerId(stream), json.readCustomerSnapshot(clear));
            snapshots.put(stream, new GenericDomainEventMessage<>("customer", stream.toString(), sequence, aggregate));
        } catch (SealBroken e) {
            // A snapshot that cannot be opened is worth no more than none: the events tell the same.
        }
    }

    private static byte[] associated(UUID stream, long sequence) {
        return ByteBuffer.allocate(24)
                .putLong(stream.getMostSignificantBits())
                .putLong(stream.getLeastSignificantBits())
                .putLong(sequence)
                .array();
    }
}
