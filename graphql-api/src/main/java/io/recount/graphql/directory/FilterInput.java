package io.recount.graphql.directory;

import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.directory.Comparison;
import io.recount.projections.directory.CustomerCondition;
import io.recount.projections.directory.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@code CustomerFilter}, counting its conditions. */
final class FilterInput {
    private static final int MOST_CONDITIONS = 50;
    private static final int DEEPEST = 5;
    private static final int MOST_WORDS = 10;

    private static final List<List<String>> TRAITS = ways("text", "number", "boolean", "exists");
    private static final List<List<String>> KEYS = ways("eq", "in", "prefix", "exists");

    private static final ComparisonInput TEXTS = new ComparisonInput(Operands::text);
    private static final ComparisonInput NUMBERS = new ComparisonInput(Operands::number);
    private static final ComparisonInput COUNTS = new ComparisonInput(Operands::count);
    private static final ComparisonInput TIMES = new ComparisonInput(Operands::moment);

    private int conditions;

    private FilterInput() {}

    /** The condition that a filter stands for; null stands for everybody. */
    static CustomerCondition of(@Nullable Object filter, String path) {
        return filter == null ? CustomerCondition.ANYBODY : new FilterInput().filter(Input.of(filter, path), 0);
    }

    private CustomerCondition filter(Input input, int depth) {
        if (depth > DEEPEST) {
            throw new BadUserInput(input.path(), "is nested deeper than " + DEEPEST);
        }
        var parts = new ArrayList<CustomerCondition>();
        if (input.has("and")) {
            parts.addAll(filters(input, "and", depth));
        }
        if (input.has("or")) {
            parts.add(new CustomerCondition.Any(filters(input, "or", depth)));
        }
        input.object("not").forEach(it -> parts.add(new CustomerCondition.Not(filter(it, depth + 1))));
        if (input.has("search")) {
            parts.add(counted(search(input), input.at("search")));
        }
        leaf(parts, input, "trait", FilterInput::trait);
        leaf(parts, input, "identifier", FilterInput::identifier);
        leaf(parts, input, "counter", FilterInput::counter);
        leaf(parts, input, "interactions", it -> new CustomerCondition.Total(COUNTS.of(it)));
        leaf(parts, input, "firstSeen", it -> new CustomerCondition.FirstSeen(TIMES.of(it)));
        leaf(parts, input, "lastSeen", it -> new CustomerCondition.LastSeen(TIMES.of(it)));
        leaf(parts, input, "source", it -> existing(it, TEXTS, CustomerCondition.Source::new));
        leaf(parts, input, "accountId", it -> existing(it, TEXTS, CustomerCondition.Account::new));
        return parts.size() == 1 ? parts.getFirst() : new CustomerCondition.All(parts);
    }

    private List<CustomerCondition> filters(Input input, String field, int depth) {
        return input.each(field, MOST_CONDITIONS, (it, path) -> filter(Input.of(it, path), depth + 1));
    }

    private void leaf(
            List<CustomerCondition> parts, Input input, String field, Function<Input, CustomerCondition> read) {
        input.object(field).forEach(it -> parts.add(counted(read.apply(it), it.path())));
    }

    private CustomerCondition counted(CustomerCondition condition, String path) {
        if (++conditions > MOST_CONDITIONS) {
            throw new BadUserInput(path, "is one more than the " + MOST_CONDITIONS + " conditions a filter may have");
        }
        return condition;
    }

    private static CustomerCondition search(Input input) {
        var path = input.at("search");
        var text = Operands.string(String.valueOf(input.get("search")), path).strip();
        if (isBlank(text) || text.split("\\s+", -1).length > MOST_WORDS) {
            throw new BadUserInput(path, "must hold 1 to " + MOST_WORDS + " words");
        }
        return new CustomerCondition.Search(text);
    }

    /** Also where there are only characters that no search minds, such as no-break spaces. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.isISOControl(c));
    }

    private static CustomerCondition trait(Input input) {
        var name = Operands.string(String.valueOf(input.get("name")), input.at("name"));
        var way = input.only(TRAITS).getFirst();
        return switch (way) {
            case "text" -> new CustomerCondition.Trait(name, TEXTS.of(only(input, way)));
            case "number" -> new CustomerCondition.Trait(name, NUMBERS.of(only(input, way)));
            case "boolean" -> {
                var truth = new Operand.Truth(Boolean.TRUE.equals(input.get(way)));
                yield new CustomerCondition.Trait(name, new Comparison.OneOf(List.of(truth)));
            }
            default -> presence(input, comparison -> new CustomerCondition.Trait(name, comparison));
        };
    }

    private static Input only(Input input, String field) {
        return input.object(field).findFirst().orElseThrow();
    }

    private static CustomerCondition identifier(Input input) {
        var type = Operands.string(String.valueOf(input.get("type")), input.at("type"));
        var values = new ComparisonInput((value, path) -> Operands.identifier(type, value, path));
        return existing(input, values, comparison -> new CustomerCondition.Identifier(type, comparison));
    }

    private static CustomerCondition counter(Input input) {
        if (input.get("kind") instanceof InteractionKind kind) {
            return new CustomerCondition.Counter(kind, COUNTS.of(input));
        }
        throw new BadUserInput(input.at("kind"), "must name a kind");
    }

    private static CustomerCondition existing(
            Input input, ComparisonInput values, Function<Comparison, CustomerCondition> condition) {
        var way = input.only(KEYS);
        return way.contains("exists") ? presence(input, condition) : condition.apply(values.of(input));
    }

    private static CustomerCondition presence(Input input, Function<Comparison, CustomerCondition> condition) {
        var present = condition.apply(new Comparison.Present());
        return Boolean.TRUE.equals(input.get("exists")) ? present : new CustomerCondition.Not(present);
    }

    private static List<List<String>> ways(String... fields) {
        return Arrays.stream(fields).map(List::of).toList();
    }
}
