package io.recount.config.plan;

import io.recount.commands.plan.TrackingPlans;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.ingestion.plan.PlanGuard;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps every version, and tells the guard of messages which one is in force. */
public final class TrackingPlanTable implements TrackingPlans {
    private final DataSource database;
    private final PlanGuard guard;
    private final InstantSource clock;
    private volatile TrackingPlan current;

    public TrackingPlanTable(DataSource database, PlanGuard guard, InstantSource clock) {
        this.database = database;
        this.guard = guard;
        this.clock = clock;
        this.current = newest();
        guard.use(current);
    }

    @Override
    public TrackingPlan current() {
        return current;
    }

    @Override
    public void save(TrackingPlan next, UUID by, String change) {
        guard.use(next);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO plan_versions (version, changed_at, changed_by, change, content)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, next.version());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setObject(3, by);
            insert.setString(4, change);
            insert.setString(5, PlanJson.write(next));
            insert.executeUpdate();
        } catch (SQLException e) {
            guard.use(current);
            throw new StoreUnavailable("the plan cannot be changed at the moment", e);
        }
        current = next;
    }

    private TrackingPlan newest() {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("SELECT content FROM plan_versions ORDER BY version DESC LIMIT 1");
                var rows = select.executeQuery()) {
            return rows.next() ? PlanJson.read(rows.getString(1)) : TrackingPlan.EMPTY;
        } catch (SQLException e) {
            throw new StoreUnavailable("the plan cannot be read at the moment", e);
        }
    }
}
