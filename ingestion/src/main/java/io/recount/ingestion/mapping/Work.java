package io.recount.ingestion.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one application of a mapping shares: the facts beside the input, and a bound that no list in a list breaks. */
final class Work {
    private static final int MOST_STEPS = 1_000_000;
    private static final int CHARACTERS_A_STEP = 16;

    private final Map<String, @Nullable Object> about;
    private int steps;

    Work(Map<String, @Nullable Object> about) {
        this.about = about;
    }

    Map<String, @Nullable Object> about() {
        return about;
    }

    /** An element is looked at. */
    void step(String mapping) {
        steps(1, mapping);
    }

    /** Text is made, which takes memory. */
    void text(String made, String mapping) {
        steps(made.length() / CHARACTERS_A_STEP, mapping);
    }

    void steps(int more, String mapping) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new ValueInvalid(new Problem(
                    "too-much-work", "", mapping, "The input is too large for what the mapping does with it."));
        }
    }
}
