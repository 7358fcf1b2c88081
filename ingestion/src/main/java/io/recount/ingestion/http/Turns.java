package io.recount.ingestion.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Lets requests of one run act in the order of their parts, however they arrive; so several may be under way at once. */
final class Turns {
    private static final int MOST_RUNS = 1_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Duration patience;
    private final Cache<String, Turn> runs = Caffeine.newBuilder()
            .maximumSize(MOST_RUNS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /**
     * @param patience how long a part waits for those before it
     */
    Turns(Duration patience) {
        this.patience = patience;
    }

    /** Waits for the turn of this part; the parts of a run are counted from 0. */
    Turn take(String run, long part) throws Refusal {
        var turn = runs.get(run, _ -> new Turn());
        turn.await(part, patience);
        return turn;
    }

    /** Ends a run, one of whose parts is missing now: the parts after it would wait in vain. */
    void end(String run) {
        runs.get(run, _ -> new Turn()).end();
    }
}
