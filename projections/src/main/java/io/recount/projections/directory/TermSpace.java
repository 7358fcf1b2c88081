package io.recount.projections.directory;

import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import io.recount.projections.documents.Match;
import java.util.Objects;

/**
 * Comparisons with values that are terms.
 *
 * @param prefix of all terms of the thing that is compared
 * @param isTrait whether values are of several types, and texts compared without regard to case
 */
record TermSpace(String prefix, boolean isTrait) {
    Match match(Comparison comparison) {
        return switch (comparison) {
            case Present _ -> new Match.TermIn(prefix, Terms.behind(prefix));
            case OneOf(var operands) when operands.size() == 1 -> new Match.Term(term(operands.getFirst()));
            case OneOf(var operands) ->
                new Match.Any(operands.stream()
                        .<Match>map(operand -> new Match.Term(term(operand)))
                        .toList());
            case StartsWith(var text) -> {
                var beginning = term(new Operand.Text(text));
                yield new Match.TermIn(beginning, Terms.behindText(beginning));
            }
            case Between between -> between(between);
        };
    }

    private Match between(Between range) {
        var any = Objects.requireNonNull(range.from() == null ? range.to() : range.from(), "a range has an end");
        var type = prefix + type(any);
        var from = range.from() == null ? type : term(range.from()) + (range.fromIncluded() ? "" : "\0");
        var to = range.to() == null ? behind(type) : term(range.to()) + (range.toIncluded() ? "\0" : "");
        return new Match.TermIn(from, to);
    }

    private String behind(String type) {
        return isTrait
                ? type.substring(0, type.length() - 1) + (char) (type.charAt(type.length() - 1) + 1)
                : Terms.behind(prefix);
    }

    private String term(Operand operand) {
        return switch (operand) {
            case Operand.Text(var text) when isTrait -> prefix + Terms.TEXT + Folded.of(text);
            case Operand.Text(var text) -> prefix + Folded.exactly(text);
            case Operand.Numeric(double number) -> TraitTerms.number(prefix, number);
            case Operand.Truth(boolean truth) -> TraitTerms.truth(prefix, truth);
            case Operand.Count _, Operand.Moment _ ->
                throw new IllegalArgumentException("terms are texts, numbers and truths");
        };
    }

    private String type(Operand operand) {
        if (!isTrait) {
            return "";
        }
        return switch (operand) {
            case Operand.Text _ -> String.valueOf(Terms.TEXT);
            case Operand.Numeric _ -> String.valueOf(Terms.NUMBER);
            default -> String.valueOf(Terms.TRUTH);
        };
    }
}
