package io.recount.projections.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one thing that is known of a customer. */
public sealed interface Comparison {
    /** That there is such a thing. */
    record Present() implements Comparison {}

    /** That it equals one of these. */
    record OneOf(List<Operand> operands) implements Comparison {
        public OneOf {
            operands = List.copyOf(operands);
        }
    }

    /** That it is a text which begins so. */
    record StartsWith(String prefix) implements Comparison {}

    /**
     * That it lies between two ends of one type, of which at least one is there.
     *
     * @param fromIncluded whether the lower end belongs to the range
     * @param toIncluded whether the upper end does
     */
    record Between(
            @Nullable Operand from,
            boolean fromIncluded,
            @Nullable Operand to,
            boolean toIncluded) implements Comparison {}
}
