package io.recount.config.quarantine;

import java.sql.Connection;
import java.sql.SQLException;

/** Something read over a connection. */
interface Reading<T> {
    T from(Connection connection) throws SQLException;
}
