package io.recount.ingestion.webhook;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What came in through one webhook since the server started. */
public final class WebhookCounts {
    private final LongAdder requests = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder unmapped = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final AtomicReference<@Nullable Instant> lastAt = new AtomicReference<>();

    /** A request whose signature is wrong. */
    public void refuse() {
        refused.increment();
    }

    /**
     * A request that was taken.
     *
     * @param waiting how many of its messages and elements wait in quarantine
     */
    public void take(Translation translation, int waiting, Instant at) {
        requests.increment();
        messages.add(translation.messages().size());
        quarantined.add(waiting);
        unmapped.add(translation.unmapped());
        skipped.add(translation.skipped());
        lastAt.set(at);
    }

    public long requests() {
        return requests.sum();
    }

    public long refused() {
        return refused.sum();
    }

    public long messages() {
        return messages.sum();
    }

    public long quarantined() {
        return quarantined.sum();
    }

    public long unmapped() {
        return unmapped.sum();
    }

    public long skipped() {
        return skipped.sum();
    }

    public @Nullable Instant lastAt() {
        return lastAt.get();
    }
}
