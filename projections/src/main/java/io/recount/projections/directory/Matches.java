package io.recount.projections.directory;

import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import io.recount.projections.directory.CustomerCondition.Account;
import io.recount.projections.directory.CustomerCondition.All;
import io.recount.projections.directory.CustomerCondition.Any;
import io.recount.projections.directory.CustomerCondition.Counter;
import io.recount.projections.directory.CustomerCondition.FirstSeen;
import io.recount.projections.directory.CustomerCondition.Identifier;
import io.recount.projections.directory.CustomerCondition.LastSeen;
import io.recount.projections.directory.CustomerCondition.Not;
import io.recount.projections.directory.CustomerCondition.Search;
import io.recount.projections.directory.CustomerCondition.Source;
import io.recount.projections.directory.CustomerCondition.Total;
import io.recount.projections.directory.CustomerCondition.Trait;
import io.recount.projections.documents.Match;
import java.util.List;

/** Conditions in the words of the stored rows. */
final class Matches {
    private Matches() {}

    static Match of(CustomerCondition condition) {
        return switch (condition) {
            case All(var parts) when parts.size() == 1 -> of(parts.getFirst());
            case All(var parts) -> new Match.All(all(parts));
            case Any(var parts) when parts.size() == 1 -> of(parts.getFirst());
            case Any(var parts) -> new Match.Any(all(parts));
            case Not(var part) -> new Match.Not(of(part));
            case Search(var text) -> search(text);
            case Trait(var name, var comparison) -> new TermSpace(Terms.trait(name), true).match(comparison);
            case Identifier(var type, var comparison) -> new TermSpace(Terms.identifier(type), false).match(comparison);
            case Account(var comparison) -> new TermSpace(Terms.account(), false).match(comparison);
            case Source(var comparison) -> new TermSpace(Terms.source(), false).match(comparison);
            case Counter(var kind, var comparison) -> counter(SortKeys.counter(kind), comparison);
            case Total(var comparison) -> new KeySpace(SortKeys.TOTAL).match(comparison);
            case FirstSeen(var comparison) -> new KeySpace(SortKeys.FIRST_SEEN).match(comparison);
            case LastSeen(var comparison) -> new KeySpace(SortKeys.LAST_SEEN).match(comparison);
        };
    }

    private static List<Match> all(List<CustomerCondition> parts) {
        return parts.stream().map(Matches::of).toList();
    }

    private static Match search(String text) {
        var words = Names.typed(text).stream()
                .<Match>map(word -> {
                    var prefix = Terms.word() + word;
                    return new Match.TermIn(prefix, Terms.behindText(prefix));
                })
                .toList();
        return words.size() == 1 ? words.getFirst() : new Match.All(words);
    }

    /** Who never did a thing has no counter of it, and a count of zero. */
    private static Match counter(String key, Comparison comparison) {
        var match = new KeySpace(key).match(comparison);
        if (!holdsZero(comparison)) {
            return match;
        }
        return new Match.Any(List.of(match, new Match.Not(new Match.KeyIn(key, "", SortKeys.BEHIND))));
    }

    private static boolean holdsZero(Comparison comparison) {
        return switch (comparison) {
            case Present _, StartsWith _ -> false;
            case OneOf(var operands) -> operands.contains(new Operand.Count(0));
            case Between(var from, var fromIncluded, var to, var toIncluded) ->
                (from == null || count(from) < 0 || (fromIncluded && count(from) == 0))
                        && (to == null || count(to) > 0 || (toIncluded && count(to) == 0));
        };
    }

    private static long count(Operand operand) {
        return ((Operand.Count) operand).value();
    }
}
