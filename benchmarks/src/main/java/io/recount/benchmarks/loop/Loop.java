package io.recount.benchmarks.loop;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.ResponseReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Drives all connections from the calling thread, which costs the least where two cores serve both sides. */
public final class Loop implements AutoCloseable {
    private static final long MILLISECOND = 1_000_000;
    private static final long SHORTEST_PARK = 50_000;
    private static final long REST_AFTER_REFUSAL = Duration.ofMillis(100).toNanos();
    private static final long LONGEST_DRAIN = Duration.ofSeconds(20).toNanos();
    private static final int OK = 200;

    private final Pace pace;
    private final Predicate<ResponseReader> good;
    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(256 * 1024);
    private final ArrayDeque<Lane> idle = new ArrayDeque<>();
    private final ArrayDeque<Resting> resting = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final int connections;
    private int inFlight;

    /**
     * Opens nothing yet; connections open with their first request.
     *
     * @param lanes called once for each connection
     * @param good what a response with status 200 must hold to count
     */
    public Loop(Endpoint endpoint, int connections, Pace pace, Supplier<Requests> lanes, Predicate<ResponseReader> good)
            throws IOException {
        this.pace = pace;
        this.good = good;
        this.connections = connections;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            idle.add(new Lane(endpoint, selector, lanes.get()));
        }
    }

    /** Sends until the window is over and everything sent has been answered. */
    public Tally run(Window window) throws IOException {
        long start = System.nanoTime();
        long from = start + window.warmup().toNanos();
        long until = from + window.measured().toNanos();
        boolean open = false;
        pace.start(start);
        for (long now = start; ; now = System.nanoTime()) {
            if (!open && now >= from) {
                window.opened().run();
                open = true;
                now = System.nanoTime();
                tally.measureFrom(now);
            }
            boolean done = inFlight == 0 && pace.due(now) >= until;
            if (done || now > until + LONGEST_DRAIN) {
                break;
            }
            sendDue(now, until);
            await(open ? until : from, until);
        }
        window.closed().run();
        return tally;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void sendDue(long now, long until) {
        while (!resting.isEmpty() && resting.getFirst().until() <= now) {
            idle.add(resting.removeFirst().lane());
        }
        while (!idle.isEmpty() && pace.due(now) <= now && pace.due(now) < until) {
            Lane lane = idle.removeFirst();
            inFlight++;
            try {
                lane.send(pace.take(now));
            } catch (IOException e) {
                failed(lane);
            }
        }
    }

    private void await(long atLatest, long until) throws IOException {
        long now = System.nanoTime();
        long next = Math.max(atLatest, now + MILLISECOND);
        if (inFlight + resting.size() < connections && pace.due(now) < until) {
            next = Math.min(next, Math.max(pace.due(now), now));
        }
        if (!resting.isEmpty()) {
            next = Math.min(next, resting.getFirst().until());
        }
        long wait = next - now;
        if (wait >= MILLISECOND) {
            selector.select(this::proceed, wait / MILLISECOND);
        } else if (selector.selectNow(this::proceed) == 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, SHORTEST_PARK));
        }
    }

    private void proceed(SelectionKey key) {
        Lane lane = (Lane) key.attachment();
        try {
            if (lane.proceed(key, scratch)) {
                answered(lane);
            }
        } catch (IOException e) {
            failed(lane);
        }
    }

    private void answered(Lane lane) {
        inFlight--;
        int status = lane.response().status();
        if (status != OK) {
            tally.refused(lane.intended(), Integer.toString(status));
            rest(lane);
            return;
        }
        if (good.test(lane.response())) {
            tally.accepted(lane.intended(), System.nanoTime());
        } else {
            tally.refused(lane.intended(), "wrong body");
        }
        idle.add(lane);
    }

    private void failed(Lane lane) {
        inFlight--;
        lane.close();
        tally.refused(lane.intended(), "connection");
        rest(lane);
    }

    private void rest(Lane lane) {
        resting.add(new Resting(lane, System.nanoTime() + REST_AFTER_REFUSAL));
    }

    private record Resting(Lane lane, long until) {}
}
