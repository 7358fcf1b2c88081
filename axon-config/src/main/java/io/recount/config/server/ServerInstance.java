package io.recount.config.server;

import io.recount.config.settings.Settings;
import io.recount.config.start.Lifetime;
import io.recount.config.start.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.LoggerFactory;

/**
 * A whole server in this process, at work on a data folder whose lock the process holds.
 *
 * @param local how commands on this machine reach it
 * @param clock of everything in it
 */
public record ServerInstance(RecountServer server, LocalServer local, Clock clock) {

    /**
     * Starts a server.
     *
     * @param lifetime ends it
     */
    public static ServerInstance start(Settings settings, Lifetime lifetime) {
        var data = settings.data();
        try {
            // A server that was killed may have left it.
            LocalServer.withdraw(data);
            // Logging is set up before two threads need it at once.
            LoggerFactory.getILoggerFactory();
            // Milliseconds are what every store keeps.
            var clock = Clock.tickMillis(ZoneOffset.UTC);
            var opening = lifetime.opening("open-stores", () -> RecountServer.start(settings, clock));
            var http = lifetime.keep(HttpServer.start(settings, clock, opening::await));
            var server = opening.await();
            var local = new LocalServer(url(settings.bind(), http.port()), server.localKey());
            local.announce(data);
            lifetime.keep(() -> LocalServer.withdraw(data));
            return new ServerInstance(server, local, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String bind, int port) {
        return "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + port;
    }
}
