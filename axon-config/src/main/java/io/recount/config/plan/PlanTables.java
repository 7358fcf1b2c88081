package io.recount.config.plan;

import io.recount.domain.tracking.TrackingPlan;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.projections.Page;
import io.recount.projections.plan.FindPlanVersions;
import io.recount.projections.plan.FindPlanViolations;
import io.recount.projections.plan.PlanVersion;
import io.recount.projections.plan.PlanViews;
import io.recount.projections.plan.PlanViolation;
import io.recount.projections.plan.PlanViolationPlace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Reads the versions of the plan and the counts of violations. */
public final class PlanTables implements PlanViews {
    private static final String VERSIONS = "SELECT content, changed_at, changed_by, change FROM plan_versions"
            + " WHERE version < ? ORDER BY version DESC LIMIT ?";
    private static final String VIOLATIONS = "SELECT rule, day, source, count, last_path, last_seen"
            + " FROM plan_violations WHERE (?::text IS NULL OR rule = ?) AND (?::text IS NULL OR source = ?)"
            + " AND (day < ? OR (day = ? AND (rule, source) > (?, ?)))"
            + " ORDER BY day DESC, rule, source LIMIT ?";
    private static final PlanViolationPlace START = new PlanViolationPlace(LocalDate.of(9999, 12, 31), "", "");

    private final DataSource database;
    private final Supplier<TrackingPlan> current;

    public PlanTables(DataSource database, Supplier<TrackingPlan> current) {
        this.database = database;
        this.current = current;
    }

    @Override
    public TrackingPlan current() {
        return current.get();
    }

    @Override
    public Page<PlanVersion> versions(FindPlanVersions query) {
        return page(
                VERSIONS,
                query.first(),
                select -> {
                    select.setLong(1, query.before() == null ? Long.MAX_VALUE : query.before());
                    select.setInt(2, query.first() + 1);
                },
                PlanTables::version);
    }

    @Override
    public Page<PlanViolation> violations(FindPlanViolations query) {
        var after = query.after() == null ? START : query.after();
        return page(
                VIOLATIONS,
                query.first(),
                select -> {
                    select.setString(1, query.rule());
                    select.setString(2, query.rule());
                    select.setString(3, query.source());
                    select.setString(4, query.source());
                    select.setObject(5, after.day());
                    select.setObject(6, after.day());
                    select.setString(7, after.rule());
                    select.setString(8, after.source());
                    select.setInt(9, query.first() + 1);
                },
                PlanTables::violation);
    }

    private <T> Page<T> page(String sql, int first, Parameters parameters, Row<T> row) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            parameters.set(select);
            var read = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(row.read(rows));
                }
            }
            return Page.of(read, first);
        } catch (SQLException e) {
            throw new StoreUnavailable("the plan cannot be read at the moment", e);
        }
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                PlanJson.read(row.getString("content")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class),
                row.getString("change"));
    }

    private static PlanViolation violation(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return new PlanViolation(
                rule.isEmpty() ? null : rule,
                row.getObject("day", LocalDate.class),
                row.getString("source"),
                row.getLong("count"),
                row.getString("last_path"),
                row.getObject("last_seen", OffsetDateTime.class).toInstant());
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
