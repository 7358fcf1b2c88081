package io.recount.projections.directory;

import io.recount.projections.bson.Micros;
import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import io.recount.projections.documents.Match;

/**
 * Comparisons with a number or a moment that is a sort key.
 *
 * @param key its name
 */
record KeySpace(String key) {
    Match match(Comparison comparison) {
        return switch (comparison) {
            case Present _ -> new Match.KeyIn(key, "", SortKeys.BEHIND);
            case OneOf(var operands) when operands.size() == 1 -> exactly(operands.getFirst());
            case OneOf(var operands) ->
                new Match.Any(operands.stream().<Match>map(this::exactly).toList());
            case Between(var from, var fromIncluded, var to, var toIncluded) ->
                new Match.KeyIn(
                        key,
                        from == null ? "" : code(from) + (fromIncluded ? "" : SortKeys.BEHIND),
                        to == null ? SortKeys.BEHIND : code(to) + (toIncluded ? SortKeys.BEHIND : ""));
            case StartsWith _ -> throw new IllegalArgumentException("numbers have no beginning");
        };
    }

    private Match exactly(Operand operand) {
        return new Match.KeyIn(key, code(operand), code(operand) + SortKeys.BEHIND);
    }

    private static String code(Operand operand) {
        return switch (operand) {
            case Operand.Count(long value) -> Codes.of(value);
            case Operand.Moment(var value) -> Codes.of(Micros.of(value));
            case Operand.Text _, Operand.Numeric _, Operand.Truth _ ->
                throw new IllegalArgumentException("sort keys are compared with counts and moments");
        };
    }
}
