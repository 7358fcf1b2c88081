package io.recount.config.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.command.CommandFailed;
import io.recount.config.command.Console;
import io.recount.config.command.ServerAccess;
import io.recount.ingestion.message.LineOrigin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends batches, several at a time, which the server takes in their order. Whatever is not acknowledged is sent again, in order and as
 * a new run; the server recognises what it has.
 */
final class LineSender implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_UNDER_WAY = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ServerAccess access;
    private final LineOrigin origin;
    private final BiConsumer<Batch, Answer> acknowledged;
    private final Deque<Delivery> underWay = new ArrayDeque<>();
    private String run = newRun();
    private long part;
    private final Console console;
    private long lastSign = System.nanoTime();
    private boolean complained;

    /**
     * @param console told when the server stops to answer
     * @param acknowledged told of each batch, in order
     */
    LineSender(Console console, ServerAccess access, LineOrigin origin, BiConsumer<Batch, Answer> acknowledged) {
        this.console = console;
        this.access = access;
        this.origin = origin;
        this.acknowledged = acknowledged;
    }

    /** Sends a batch; blocks while enough are under way. */
    void send(Batch batch) throws CommandFailed {
        while (underWay.size() >= MOST_UNDER_WAY) {
            settleFirst();
        }
        var delivery = new Delivery(batch);
        underWay.add(delivery);
        dispatch(delivery);
    }

    /** Waits until everything is acknowledged. */
    void finish() throws CommandFailed {
        while (!underWay.isEmpty()) {
            settleFirst();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void settleFirst() throws CommandFailed {
        var first = underWay.getFirst();
        while (!first.isAcknowledged()) {
            recover(first);
        }
        underWay.removeFirst();
        complained = false;
        lastSign = System.nanoTime();
        var reply = first.reply();
        if (reply != null) {
            acknowledged.accept(first.batch(), JSON.readValue(reply.body(), Answer.class));
        }
    }

    private void recover(Delivery first) throws CommandFailed {
        // Those after it must have ended before they are sent again, or their order would be lost.
        underWay.forEach(Delivery::reply);
        if (!first.mayBeSentAgain()) {
            throw new CommandFailed("The server refuses the lines: " + said(first));
        }
        if (System.nanoTime() - lastSign > PATIENCE.toNanos()) {
            throw new CommandFailed("The server has not taken anything for " + PATIENCE.toSeconds() + " s ("
                    + said(first) + "); the same command goes on from here.");
        }
        if (first.reply() == null && !complained) {
            complained = true;
            console.complain("The server does not answer; trying again for up to " + PATIENCE.toSeconds() + " s ...");
        }
        LockSupport.parkNanos(first.pause().toNanos());
        access.lookAgain();
        run = newRun();
        part = 0;
        underWay.stream()
                .filter(delivery -> !delivery.isAcknowledged())
                .toList()
                .forEach(this::dispatch);
    }

    private void dispatch(Delivery delivery) {
        var server = access.server();
        var uri = URI.create(server.url() + "/v1/lines?source=" + origin.source() + "&ids=" + origin.ids() + "&file="
                + URLEncoder.encode(origin.file(), UTF_8) + "&run=" + run + "&part=" + part++);
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(70))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(delivery.batch().lines()))
                .build();
        delivery.sent(client.sendAsync(request, BodyHandlers.ofByteArray()));
    }

    private static String said(Delivery delivery) {
        var reply = delivery.reply();
        return reply == null
                ? "it does not answer"
                : "status " + reply.statusCode() + ", " + new String(reply.body(), UTF_8);
    }

    private static String newRun() {
        return UUID.randomUUID().toString();
    }
}
