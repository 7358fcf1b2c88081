package io.recount.config.eventstore;

import io.recount.config.postgres.WriterSession;
import io.recount.config.sealing.SubjectKeys;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.postgresql.PGConnection;

/** Writes one group after the other: seals its events, copies them in, commits. The only writer of the log. */
final class LogWriter implements AutoCloseable {
    private final WriterSession session;
    private final SubjectKeys keys;
    private final LogTail tail;
    private final EventSeal seal = new EventSeal();
    private final CopyRows rows = new CopyRows();

    LogWriter(WriterSession session, SubjectKeys keys, LogTail tail) {
        this.session = session;
        this.keys = keys;
        this.tail = tail;
    }

    /** Returns when the group is durable; throws when it is not known to be. */
    void write(StagedGroup group) throws SQLException {
        if (group.isEmpty()) {
            return;
        }
        var subjects = subjectKeys(group);
        var tracked = new ArrayList<TrackedEventMessage<?>>(group.events.size());
        rows.begin();
        long position = group.firstPosition;
        long sealedBytes = 0;
        for (var event : group.events) {
            var key = subjects.get(UUID.fromString(event.getAggregateIdentifier()));
            if (key == null) {
                throw new SQLException("a key was destroyed while events were on their way");
            }
            var row = seal.close(position, event, key);
            rows.add(row);
            sealedBytes += row.sealed.length;
            tracked.add(EventReader.tracked(position, event));
            position++;
        }
        commit(group);
        keys.remember(group.newKeys);
        tail.append(tracked, sealedBytes);
    }

    /** Takes the right to append, or keeps it. */
    void claim() {
        try {
            var _ = session.connection();
        } catch (SQLException | RuntimeException e) {
            throw new StoreUnavailable("the log cannot be written at the moment", e);
        }
    }

    /** Whether the right to append is still ours. */
    boolean mayAppend() {
        return session.isAlive();
    }

    /** Gives up the session; the next group opens a new one. */
    @Override
    public void close() {
        session.close();
    }

    private void commit(StagedGroup group) throws SQLException {
        var open = session.connection();
        if (!group.newKeys.isEmpty()) {
            keys.store(open, group.newKeys);
        }
        for (var write : group.writes) {
            write.on(open);
        }
        if (!group.events.isEmpty()) {
            var copy = open.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.STATEMENT);
            try {
                rows.end(copy);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
        open.commit();
    }

    private Map<UUID, SecretKey> subjectKeys(StagedGroup group) {
        var registered = new ArrayList<UUID>();
        for (var event : group.events) {
            if (event.getPayload() instanceof CustomerRegistered it) {
                registered.add(it.customerId().value());
            }
        }
        registered.forEach(subject -> group.newKeys.put(subject, keys.generate()));
        List<UUID> known = group.streams.stream()
                .filter(stream -> !group.newKeys.containsKey(stream))
                .toList();
        var subjects = new HashMap<>(keys.find(known));
        subjects.putAll(group.newKeys);
        return subjects;
    }
}
