package io.recount.config.demo;

import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What the stores hold of the demo.
 *
 * @param recorded messages that are part of somebody's history
 * @param quarantined messages that wait in quarantine
 */
public record DemoCounts(long recorded, long quarantined) {
    private static final String RECORDED = "SELECT count(*) FROM events WHERE clear LIKE '%\"source\":\"demo-%'"
            + " AND type IN ('customer.interaction-recorded', 'customer.traits-set', 'customer.account-assigned')";
    private static final String QUARANTINED = "SELECT count(*) FROM quarantine WHERE source LIKE 'demo-%'";

    public static DemoCounts read(DataSource database) {
        return new DemoCounts(count(database, RECORDED), count(database, QUARANTINED));
    }

    private static long count(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StoreUnavailable("the demo's events cannot be counted at the moment", e);
        }
    }
}
