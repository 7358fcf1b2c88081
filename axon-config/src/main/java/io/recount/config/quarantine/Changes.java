package io.recount.config.quarantine;

import io.recount.commands.access.Actor;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.ingestion.intake.DurableWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command changes in quarantine. Each entry and the trace of its change are one statement, which does nothing where the
 * entry is not waiting any more.
 */
final class Changes implements DurableWrite {
    private static final String STAY_OR_LEAVE = "WITH changed AS (UPDATE quarantine SET status = ?,"
            + " reason = coalesce(?, reason), path = coalesce(?, path), detail = coalesce(?, detail),"
            + " sealed = CASE WHEN ? THEN sealed END, event = CASE WHEN ? THEN event END"
            + " WHERE id = ? AND status = 'WAITING' RETURNING id)";
    private static final String REPAIR = "WITH changed AS (UPDATE quarantine SET"
            + " reason = coalesce(?, reason), path = coalesce(?, path), detail = coalesce(?, detail),"
            + " sealed = ?, type = ?, event = ? WHERE id = ? AND status = 'WAITING' RETURNING id)";
    private static final String TRACE = " INSERT INTO quarantine_actions"
            + " (id, entry, action, actor, actor_name, at, outcome, reason, note)"
            + " SELECT ?, id, ?, ?, ?, ?, ?, ?, ? FROM changed";

    private final Actor actor;
    private final Instant at;
    private final String action;
    private final List<Change> repairs = new ArrayList<>();
    private final List<Change> moves = new ArrayList<>();

    /**
     * @param action REPAIR, RESUBMIT or DISCARD
     */
    Changes(Actor actor, Instant at, String action) {
        this.actor = actor;
        this.at = at;
        this.action = action;
    }

    /** The entry gets this payload and waits on. */
    void repaired(HandledEntry handled, Repaired payload, UUID id, byte[] note) {
        repairs.add(new Change(handled, QuarantineStatus.WAITING, payload, id, note));
    }

    /** The entry waits on, or leaves without its payload. */
    void moved(HandledEntry handled, QuarantineStatus status, UUID id, byte @Nullable [] note) {
        moves.add(new Change(handled, status, null, id, note));
    }

    @Override
    public void on(Connection connection) throws SQLException {
        write(connection, STAY_OR_LEAVE, moves);
        write(connection, REPAIR, repairs);
    }

    private void write(Connection connection, String update, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(update + TRACE)) {
            for (var change : changes) {
                int next = change.payload == null
                        ? setMove(statement, change)
                        : setRepair(statement, change, change.payload);
                trace(statement, next, change);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int setMove(PreparedStatement statement, Change change) throws SQLException {
        boolean stays = change.status == QuarantineStatus.WAITING;
        statement.setString(1, change.status.name());
        setRule(statement, 2, change.handled);
        statement.setBoolean(5, stays);
        statement.setBoolean(6, stays);
        statement.setObject(7, change.handled.id());
        return 8;
    }

    private static int setRepair(PreparedStatement statement, Change change, Repaired payload) throws SQLException {
        setRule(statement, 1, change.handled);
        statement.setBytes(4, payload.sealed);
        statement.setString(5, payload.type);
        statement.setObject(6, payload.event);
        statement.setObject(7, change.handled.id());
        return 8;
    }

    private static void setRule(PreparedStatement statement, int first, HandledEntry handled) throws SQLException {
        statement.setString(first, handled.reason());
        statement.setString(first + 1, handled.path());
        statement.setString(first + 2, handled.reason() == null ? null : handled.detail());
    }

    private void trace(PreparedStatement statement, int first, Change change) throws SQLException {
        statement.setObject(first, change.id);
        statement.setString(first + 1, action);
        statement.setObject(first + 2, actor.keyId());
        statement.setString(first + 3, actor.name());
        statement.setObject(first + 4, FilterSql.utc(at));
        statement.setString(first + 5, change.handled.outcome().name());
        statement.setString(first + 6, change.handled.reason());
        statement.setBytes(first + 7, change.note);
    }

    /** A repaired payload and by what it is found. */
    static final class Repaired {
        final byte[] sealed;
        final @Nullable String type;
        final @Nullable UUID event;

        Repaired(byte[] sealed, @Nullable String type, @Nullable UUID event) {
            this.sealed = sealed;
            this.type = type;
            this.event = event;
        }
    }

    private static final class Change {
        final HandledEntry handled;
        final QuarantineStatus status;
        final @Nullable Repaired payload;
        final UUID id;
        final byte @Nullable [] note;

        Change(
                HandledEntry handled,
                QuarantineStatus status,
                @Nullable Repaired payload,
                UUID id,
                byte @Nullable [] note) {
            this.handled = handled;
            this.status = status;
            this.payload = payload;
            this.id = id;
            this.note = note;
        }
    }
}
