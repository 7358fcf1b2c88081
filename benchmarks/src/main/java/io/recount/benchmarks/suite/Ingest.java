package io.recount.benchmarks.suite;

import io.recount.benchmarks.event.Audience;
import io.recount.benchmarks.event.EventMix;
import io.recount.benchmarks.event.MessageIds;
import io.recount.benchmarks.event.TrackRequests;
import io.recount.benchmarks.event.WireClock;
import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.loop.Loop;
import io.recount.benchmarks.loop.Pace;
import io.recount.benchmarks.loop.Tally;
import io.recount.benchmarks.loop.Window;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/** How many events the server takes, how long each request waits and what an event costs. */
public final class Ingest {
    private static final int PREFILL_BATCH = 100;
    private static final int PREFILL_CONNECTIONS = 8;
    private static final int STEADY_RATE = 5_000;
    private static final int STEADY_BATCH = 10;
    private static final int STEADY_CONNECTIONS = 64;

    private final Target target;
    private final Profile profile;

    public Ingest(Target target, Profile profile) {
        this.target = target;
        this.profile = profile;
    }

    /** Sends so many events, customer after customer, and waits until they can be read. */
    public void prefill(int events) throws IOException {
        Pace pace = Pace.closed((events + PREFILL_BATCH - 1) / PREFILL_BATCH);
        var window = Window.of(Duration.ZERO, Duration.ofHours(1));
        Tally tally = send(PREFILL_BATCH, PREFILL_CONNECTIONS, pace, Audience.inTurn(profile.customers()), window);
        target.settle();
        System.out.printf("Prefilled %,d events, errors: %s%n", tally.requests() * PREFILL_BATCH, tally.errors());
    }

    /** All columns in one go. */
    public void suite(Rows rows) throws IOException {
        closed(rows, 100, 16);
        closed(rows, 10, 64);
        closed(rows, 1, 64);
        closed(rows, 1, 256);
        open(rows, STEADY_BATCH, STEADY_CONNECTIONS, STEADY_RATE);
    }

    /** Every connection sends again as soon as it is answered. */
    public void closed(Rows rows, int batch, int connections) throws IOException {
        String name = "closed, batch " + batch + ", " + connections + " connections";
        measure(rows, name, batch, connections, Pace.closed());
    }

    /** A fixed number of events a second, over as many connections as it takes up to the given one. */
    public void open(Rows rows, int batch, int connections, int eventsPerSecond) throws IOException {
        String name = "open, " + eventsPerSecond + " events/s, batch " + batch;
        measure(rows, name, batch, connections, Pace.open((double) eventsPerSecond / batch));
    }

    /** Sends at a fixed rate for so long while something else is measured. */
    Tally background(int eventsPerSecond, Duration howLong) throws IOException {
        Pace pace = Pace.open((double) eventsPerSecond / STEADY_BATCH);
        return send(STEADY_BATCH, STEADY_CONNECTIONS, pace, profile.audience(), Window.of(Duration.ZERO, howLong));
    }

    private void measure(Rows rows, String name, int batch, int connections, Pace pace) throws IOException {
        target.settle();
        System.out.println(name + " …");
        var watch = new Watch(target, true);
        rows.add(name, send(batch, connections, pace, profile.audience(), profile.window(watch)), batch, watch);
    }

    private Tally send(int batch, int connections, Pace pace, Audience audience, Window window) throws IOException {
        var requests = new TrackRequests(
                HttpRequests.withWriteKey(target.endpoint(), target.writeKey()),
                new EventMix(profile.eventBytes()),
                batch,
                new MessageIds(UUID.randomUUID()),
                audience,
                new WireClock(Clock.systemUTC()),
                new SplittableRandom(profile.seed()));
        try (var loop = new Loop(target.endpoint(), connections, pace, requests::lane, response -> true)) {
            return loop.run(window);
        }
    }
}
