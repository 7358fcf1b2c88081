package io.recount.projections.directory;

import io.recount.domain.interaction.InteractionKind;
import java.util.List;

/** What customers are filtered by: a closed tree, no language. */
public sealed interface CustomerCondition {
    /** Every customer. */
    CustomerCondition ANYBODY = new All(List.of());

    /** All of these hold; without parts, of everybody. */
    record All(List<CustomerCondition> parts) implements CustomerCondition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these holds; without parts, of nobody. */
    record Any(List<CustomerCondition> parts) implements CustomerCondition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(CustomerCondition part) implements CustomerCondition {}

    /**
     * Each word of the text begins a word of the name or an e-mail address, without regard to case.
     *
     * @param text words divided by white space
     */
    record Search(String text) implements CustomerCondition {}

    /** A trait's value, or an element of it where it is a list, compares so. A text that is a number compares as one, too. */
    record Trait(String name, Comparison comparison) implements CustomerCondition {}

    /** An identifier of this type compares so. */
    record Identifier(String type, Comparison comparison) implements CustomerCondition {}

    record Account(Comparison comparison) implements CustomerCondition {}

    /** The slug of a source that told of the customer compares so. */
    record Source(Comparison comparison) implements CustomerCondition {}

    /** The number of interactions of this kind, which may be none, compares so. */
    record Counter(InteractionKind kind, Comparison comparison) implements CustomerCondition {}

    /** The number of interactions of all kinds compares so. */
    record Total(Comparison comparison) implements CustomerCondition {}

    record FirstSeen(Comparison comparison) implements CustomerCondition {}

    record LastSeen(Comparison comparison) implements CustomerCondition {}
}
