package io.recount.graphql.limit;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what an operation costs, looking at every fragment once however often it is spread. */
final class Costs {
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Cost> known = new HashMap<>();
    private final Pages pages;

    private Costs(Document document, Pages pages) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        this.pages = pages;
    }

    /** The document must be valid: it has no fragment that holds itself. */
    static Cost of(Document document, OperationDefinition operation, Pages pages) {
        return new Costs(document, pages).of(operation.getSelectionSet());
    }

    /** The field on the first level that costs most of something, as it is called in the answer. */
    static String dearest(Document document, OperationDefinition operation, Pages pages, ToIntFunction<Cost> what) {
        var costs = new Costs(document, pages);
        return costs.fields(operation.getSelectionSet())
                .max(Comparator.comparingInt(field -> what.applyAsInt(costs.field(field))))
                .map(Field::getResultKey)
                .orElse("");
    }

    private Stream<Field> fields(@Nullable SelectionSet selections) {
        return selections == null
                ? Stream.of()
                : selections.getSelections().stream().flatMap(this::fields);
    }

    private Stream<Field> fields(Selection<?> selection) {
        return switch (selection) {
            case Field field -> Stream.of(field);
            case InlineFragment inline -> fields(inline.getSelectionSet());
            case FragmentSpread spread -> {
                var fragment = fragments.get(spread.getName());
                yield fragment == null ? Stream.of() : fields(fragment.getSelectionSet());
            }
            default -> Stream.of();
        };
    }

    private Cost of(@Nullable SelectionSet selections) {
        var cost = Cost.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                cost = cost.and(of(selection));
            }
        }
        return cost;
    }

    private Cost of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> field(field);
            case InlineFragment fragment -> of(fragment.getSelectionSet());
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Cost.NONE;
        };
    }

    private Cost field(Field field) {
        boolean aliased = field.getAlias() != null;
        if (field.getName().startsWith("__")) {
            return Cost.NONE.below(aliased, 1);
        }
        return of(field.getSelectionSet()).below(aliased, pages.rows(field));
    }

    private Cost fragment(String name) {
        var cost = known.get(name);
        if (cost == null) {
            var fragment = fragments.get(name);
            cost = fragment == null ? Cost.NONE : of(fragment.getSelectionSet());
            known.put(name, cost);
        }
        return cost;
    }
}
