package io.recount.ingestion.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** A write that becomes durable together with the events of its group. */
@FunctionalInterface
public interface DurableWrite {
    /** Runs once, in the group's transaction; neither commits nor closes the connection. */
    void on(Connection connection) throws SQLException;
}
