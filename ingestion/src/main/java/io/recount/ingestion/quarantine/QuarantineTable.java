package io.recount.ingestion.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.customer.Provenance;
import io.recount.ingestion.intake.CommandGroup;
import io.recount.ingestion.intake.DurableWrite;
import io.recount.ingestion.message.RejectedMessage;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes rejected messages together with the events of their group. A repeat of the same message is kept once. */
public final class QuarantineTable {
    private final Function<String, UUID> sourceIds;
    private final Function<String, UUID> eventDigest;
    private final Supplier<UUID> newIds;

    /**
     * @param sourceIds from the slug of a source to its id, whose key seals the payloads
     * @param eventDigest from the name of an event to its keyed hash, by which it is found
     * @param newIds ids of entries
     */
    public QuarantineTable(
            Function<String, UUID> sourceIds, Function<String, UUID> eventDigest, Supplier<UUID> newIds) {
        this.sourceIds = sourceIds;
        this.eventDigest = eventDigest;
        this.newIds = newIds;
    }

    /** Seals the messages now and writes them with the group. */
    public DurableWrite write(List<RejectedMessage> rejected, CommandGroup group) {
        var rows = new ArrayList<Row>(rejected.size());
        for (var message : rejected) {
            var id = newIds.get();
            var payload = message.payload().toBytes();
            var sealed = group.seal(sourceIds.apply(message.source()), associated(id), payload);
            var outline = Outline.of(payload);
            var event = outline.event() == null ? null : eventDigest.apply(outline.event());
            rows.add(new Row(id, message, outline.type(), event, sealed));
        }
        return connection -> insert(connection, rows);
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO quarantine"
                + " (id, source, received_at, reason, path, detail, fingerprint, type, event, sealed)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, fingerprint) DO NOTHING")) {
            for (var row : rows) {
                var message = row.message;
                insert.setObject(1, row.id);
                insert.setString(2, message.source());
                insert.setObject(3, OffsetDateTime.ofInstant(message.receivedAt(), ZoneOffset.UTC));
                insert.setString(4, message.reason());
                insert.setString(5, message.path());
                insert.setString(6, message.detail());
                insert.setObject(7, fingerprint(message), Types.BIGINT);
                insert.setString(8, row.type);
                insert.setObject(9, row.event);
                insert.setBytes(10, row.sealed);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Long fingerprint(RejectedMessage message) {
        var messageId = message.messageId();
        return messageId == null
                ? null
                : Provenance.of(message.source(), messageId, message.receivedAt())
                        .fingerprint();
    }

    /** What a payload is bound to when it is sealed. */
    public static byte[] associated(UUID id) {
        return ByteBuffer.allocate(26)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put("quarantine".getBytes(UTF_8))
                .array();
    }

    private static final class Row {
        final UUID id;
        final RejectedMessage message;
        final @Nullable String type;
        final @Nullable UUID event;
        final byte[] sealed;

        Row(UUID id, RejectedMessage message, @Nullable String type, @Nullable UUID event, byte[] sealed) {
            this.id = id;
            this.message = message;
            this.type = type;
            this.event = event;
            this.sealed = sealed;
        }
    }
}
