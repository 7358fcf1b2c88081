package io.recount.benchmarks.event;

import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.loop.Requests;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Makes the requests of every connection: singly to /v1/track, more to /v1/batch. For one thread. */
public final class TrackRequests {
    private static final int EVENTS_PER_LANE = 32;

    private final HttpRequests http;
    private final EventMix mix;
    private final int batch;
    private final MessageIds ids;
    private final Audience audience;
    private final WireClock clock;
    private final SplittableRandom random;

    public TrackRequests(
            HttpRequests http,
            EventMix mix,
            int batch,
            MessageIds ids,
            Audience audience,
            WireClock clock,
            SplittableRandom random) {
        this.http = http;
        this.mix = mix;
        this.batch = batch;
        this.ids = ids;
        this.audience = audience;
        this.clock = clock;
        this.random = random;
    }

    /** The endless requests of one connection, which share their bytes: one is sent before the next is asked for. */
    public Requests lane() {
        var templates = new RequestTemplate[Math.max(1, EVENTS_PER_LANE / batch)];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = RequestTemplate.of(http, mix, batch, random);
        }
        return new Requests() {
            private int next;

            @Override
            public ByteBuffer next() {
                RequestTemplate template = templates[next];
                next = next + 1 == templates.length ? 0 : next + 1;
                return template.fill(ids, audience, clock.now());
            }
        };
    }
}
