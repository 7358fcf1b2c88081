package io.recount.graphql.directory;

import io.recount.graphql.error.BadUserInput;
import io.recount.projections.directory.Comparison;
import io.recount.projections.directory.Operand;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields {@code eq}, {@code in}, {@code prefix}, {@code exists} and the ends of a range, of which a comparison has
 * one way.
 *
 * @param operand makes an operand of a value and its path
 */
record ComparisonInput(BiFunction<Object, String, Operand> operand) {
    private static final int MOST_OPERANDS = 100;
    private static final List<String> EQUAL = List.of("eq");
    private static final List<String> AMONG = List.of("in");
    private static final List<String> PREFIX = List.of("prefix");
    private static final List<List<String>> WAYS = List.of(EQUAL, AMONG, PREFIX, List.of("gt", "gte", "lt", "lte"));

    /** The comparison; {@code exists} is not one, since it may say that something is not there. */
    Comparison of(Input input) {
        var way = input.only(WAYS);
        if (way.equals(EQUAL)) {
            return new Comparison.OneOf(List.of(end(input, "eq")));
        }
        if (way.equals(AMONG)) {
            return new Comparison.OneOf(input.each("in", MOST_OPERANDS, operand));
        }
        if (way.equals(PREFIX)) {
            return new Comparison.StartsWith(prefix(input));
        }
        return between(input);
    }

    private String prefix(Input input) {
        if (end(input, "prefix") instanceof Operand.Text(var text) && !text.isEmpty()) {
            return text;
        }
        throw new BadUserInput(input.at("prefix"), "must not be empty");
    }

    private Comparison between(Input input) {
        both(input, "gt", "gte");
        both(input, "lt", "lte");
        return new Comparison.Between(
                input.has("gte") ? end(input, "gte") : optional(input, "gt"),
                input.has("gte"),
                input.has("lte") ? end(input, "lte") : optional(input, "lt"),
                input.has("lte"));
    }

    private static void both(Input input, String open, String closed) {
        if (input.has(open) && input.has(closed)) {
            throw new BadUserInput(input.at(open), "cannot go with " + closed);
        }
    }

    private @Nullable Operand optional(Input input, String field) {
        return input.has(field) ? end(input, field) : null;
    }

    private Operand end(Input input, String field) {
        var value = input.get(field);
        if (value == null) {
            throw new BadUserInput(input.at(field), "must not be null");
        }
        return operand.apply(value, input.at(field));
    }
}
