package io.recount.projections.directory;

import io.recount.domain.customer.Identifier;
import io.recount.projections.CustomerLog;
import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions and orders as anybody might ask for them. */
final class RandomConditions {
    private final Random random;

    RandomConditions(long seed) {
        random = new Random(seed);
    }

    CustomerCondition condition(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> new CustomerCondition.All(conditions(depth - 1));
            case 1 -> new CustomerCondition.Any(conditions(depth - 1));
            case 2 -> new CustomerCondition.Not(condition(depth - 1));
            default -> leaf();
        };
    }

    CustomerOrder order() {
        var by = of(List.of(CustomerOrder.By.values()));
        return new CustomerOrder(
                by, by == CustomerOrder.By.COUNTER ? of(Population.KINDS) : null, random.nextBoolean());
    }

    private List<CustomerCondition> conditions(int depth) {
        return Stream.generate(() -> condition(depth)).limit(random.nextInt(4)).toList();
    }

    private CustomerCondition leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new CustomerCondition.Search(search());
            case 1, 2 -> new CustomerCondition.Trait(of(Population.TRAITS), trait());
            case 3 -> identifier();
            case 4 -> new CustomerCondition.Account(texts(() -> "acme-" + random.nextInt(4)));
            case 5 -> new CustomerCondition.Source(texts(() -> of(Population.SOURCES)));
            case 6 -> new CustomerCondition.Counter(of(Population.KINDS), comparison(this::count, null));
            case 7 -> new CustomerCondition.Total(comparison(this::count, null));
            default ->
                random.nextBoolean()
                        ? new CustomerCondition.FirstSeen(comparison(this::moment, null))
                        : new CustomerCondition.LastSeen(comparison(this::moment, null));
        };
    }

    private String search() {
        var word = of(Population.WORDS);
        var prefix = word.substring(
                0, word.offsetByCodePoints(0, 1 + random.nextInt(word.codePointCount(0, word.length()))));
        return random.nextInt(4) == 0 ? prefix + "  " + of(Population.WORDS) : prefix;
    }

    private CustomerCondition identifier() {
        return switch (random.nextInt(3)) {
            case 0 -> new CustomerCondition.Identifier("userId", texts(() -> "U-" + random.nextInt(20)));
            case 1 -> new CustomerCondition.Identifier("crm", texts(() -> "c" + random.nextInt(6)));
            default ->
                new CustomerCondition.Identifier(
                        Identifier.EMAIL, texts(() -> of(Population.WORDS) + random.nextInt(9) + "@example.com"));
        };
    }

    private Comparison trait() {
        return switch (random.nextInt(3)) {
            case 0 -> comparison(this::number, null);
            case 1 -> new OneOf(List.of(new Operand.Truth(random.nextBoolean())));
            default -> texts(() -> of(Population.VALUES) instanceof String text ? text : "p");
        };
    }

    private Comparison texts(Supplier<String> text) {
        return comparison(() -> new Operand.Text(text.get()), text);
    }

    private Comparison comparison(Supplier<Operand> operand, @Nullable Supplier<String> prefix) {
        return switch (random.nextInt(prefix == null ? 3 : 4)) {
            case 0 -> new Present();
            case 1 ->
                new OneOf(Stream.generate(operand).limit(1 + random.nextInt(3)).toList());
            case 2 -> {
                int ends = 1 + random.nextInt(3);
                yield new Between(
                        (ends & 1) == 0 ? null : operand.get(),
                        random.nextBoolean(),
                        (ends & 2) == 0 ? null : operand.get(),
                        random.nextBoolean());
            }
            default -> {
                var text = prefix == null ? "" : prefix.get();
                yield new StartsWith(text.substring(0, Math.min(text.length(), 1 + random.nextInt(3))));
            }
        };
    }

    private Operand number() {
        return new Operand.Numeric(of(List.of(42.0, 42.5, -7.0, 0.0, 7.0, 1e300, 9.007199254740992E15)));
    }

    private Operand count() {
        return new Operand.Count(random.nextInt(6) - 1);
    }

    private Operand moment() {
        return new Operand.Moment(CustomerLog.at(random.nextInt(60)));
    }

    private <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
