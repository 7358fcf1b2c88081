package io.recount.ingestion.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one application of a mapping shares: the facts beside the input, and a bound that lists in lists cannot break. */
final class Work {
    private static final int MOST_STEPS = 1_000_000;

    private final Map<String, @Nullable Object> about;
    private int steps;

    Work(Map<String, @Nullable Object> about) {
        this.about = about;
    }

    Map<String, @Nullable Object> about() {
        return about;
    }

    void step(String mapping) {
        if (++steps > MOST_STEPS) {
            throw new ValueInvalid(new Problem(
                    "too-much-work", "", mapping, "The input is too large for what the mapping does with it."));
        }
    }
}
