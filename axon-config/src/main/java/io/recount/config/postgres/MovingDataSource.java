package io.recount.config.postgres;

import org.postgresql.ds.PGSimpleDataSource;

/** Connects to wherever the embedded server listens now: another program may take its port while it restarts. */
final class MovingDataSource extends PGSimpleDataSource {

    MovingDataSource(String user, String password, String database) {
        setServerNames(new String[] {"127.0.0.1"});
        setUser(user);
        setPassword(password);
        setDatabaseName(database);
        setApplicationName("recount");
        setTcpKeepAlive(true);
        setConnectTimeout(3);
    }

    synchronized void moveTo(int port) {
        setPortNumbers(new int[] {port});
    }

    @Override
    public synchronized String getUrl() {
        return super.getUrl();
    }
}
