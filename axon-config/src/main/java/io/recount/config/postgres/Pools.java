package io.recount.config.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Connection pools that give up soon and recover by themselves: a caller would rather answer 503 than hang. */
final class Pools implements AutoCloseable {

    private static final int KEPT_OPEN = 2;

    private final DataSource connections;
    private final List<HikariDataSource> open = new ArrayList<>();

    Pools(DataSource connections) {
        this.connections = connections;
    }

    synchronized DataSource open(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        if (size > KEPT_OPEN) {
            config.setMinimumIdle(KEPT_OPEN);
            config.setIdleTimeout(Duration.ofMinutes(2).toMillis());
        }
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        // A busy machine may keep the first connection waiting: that is no reason to give up the start.
        config.setInitializationFailTimeout(Duration.ofSeconds(30).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        HikariDataSource pool = new HikariDataSource(config);
        open.add(pool);
        return pool;
    }

    @Override
    public synchronized void close() {
        open.forEach(HikariDataSource::close);
        open.clear();
    }
}
