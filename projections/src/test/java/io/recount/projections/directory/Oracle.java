package io.recount.projections.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import io.recount.projections.profile.ProfileView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which customers a list holds by looking at each of them, as plainly as can be. */
final class Oracle {
    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(text -> text.getBytes(UTF_8), Arrays::compareUnsigned);

    private final List<ProfileView> customers;

    Oracle(List<ProfileView> customers) {
        this.customers = customers;
    }

    List<CustomerId> list(CustomerCondition condition, CustomerOrder order) {
        return customers.stream()
                .filter(customer -> order.kind() == null || customer.counters().containsKey(order.kind()))
                .filter(customer -> holds(condition, customer))
                .sorted(order.descending() ? comparator(order).reversed() : comparator(order))
                .map(ProfileView::id)
                .toList();
    }

    private static Comparator<ProfileView> comparator(CustomerOrder order) {
        Comparator<ProfileView> by = switch (order.by()) {
            case ID -> Comparator.comparingInt(_ -> 0);
            case FIRST_SEEN -> Comparator.comparing(ProfileView::firstSeen);
            case LAST_SEEN -> Comparator.comparing(ProfileView::lastSeen);
            case NAME -> text(Names::name);
            case EMAIL -> text(Names::email);
            case INTERACTIONS -> Comparator.comparingLong(Oracle::total);
            case COUNTER -> Comparator.comparingLong(customer -> count(customer, order.kind()));
        };
        return by.thenComparing(customer -> customer.id().toString());
    }

    private static Comparator<ProfileView> text(Function<ProfileView, @Nullable String> text) {
        return Comparator.comparing(text, Comparator.nullsLast(BY_CODE_POINT));
    }

    private static boolean holds(CustomerCondition condition, ProfileView customer) {
        return switch (condition) {
            case CustomerCondition.All(var parts) -> parts.stream().allMatch(part -> holds(part, customer));
            case CustomerCondition.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, customer));
            case CustomerCondition.Not(var part) -> !holds(part, customer);
            case CustomerCondition.Search(var text) ->
                Arrays.stream(Folded.of(text).strip().split("\\s+"))
                        .allMatch(typed -> Names.words(customer).anyMatch(word -> word.startsWith(typed)));
            case CustomerCondition.Trait(var name, var comparison) -> {
                var trait = customer.traits().get(name);
                yield trait != null && holds(comparison, values(trait.value()), true);
            }
            case CustomerCondition.Identifier(var type, var comparison) ->
                any(
                        comparison,
                        customer.identifiers().stream()
                                .filter(identifier -> identifier.type().equals(type))
                                .map(Identifier::value));
            case CustomerCondition.Account(var comparison) -> any(comparison, Stream.ofNullable(customer.accountId()));
            case CustomerCondition.Source(var comparison) -> any(comparison, customer.sources().stream());
            case CustomerCondition.Counter(var kind, Present _) ->
                customer.counters().containsKey(kind);
            case CustomerCondition.Counter(var kind, var comparison) ->
                any(comparison, Stream.of(count(customer, kind)));
            case CustomerCondition.Total(var comparison) -> any(comparison, Stream.of(total(customer)));
            case CustomerCondition.FirstSeen(var comparison) -> any(comparison, Stream.of(customer.firstSeen()));
            case CustomerCondition.LastSeen(var comparison) -> any(comparison, Stream.of(customer.lastSeen()));
        };
    }

    private static boolean any(Comparison comparison, Stream<?> values) {
        return holds(comparison, values.<Object>map(it -> it).toList(), false);
    }

    private static boolean holds(Comparison comparison, List<Object> values, boolean isTrait) {
        return switch (comparison) {
            case Present _ -> isTrait || !values.isEmpty();
            case OneOf(var operands) ->
                operands.stream()
                        .anyMatch(operand -> values.stream()
                                .anyMatch(value -> Integer.valueOf(0).equals(compare(value, operand, isTrait))));
            case StartsWith(var prefix) ->
                values.stream()
                        .anyMatch(value -> value instanceof String text
                                && form(text, isTrait).startsWith(form(prefix, isTrait)));
            case Between range ->
                values.stream()
                        .anyMatch(value -> reaches(value, range.from(), range.fromIncluded(), 1, isTrait)
                                && reaches(value, range.to(), range.toIncluded(), -1, isTrait));
        };
    }

    private static boolean reaches(
            Object value, @Nullable Operand end, boolean included, int direction, boolean isTrait) {
        if (end == null) {
            return true;
        }
        var order = compare(value, end, isTrait);
        return order != null && (order * direction > 0 || (included && order == 0));
    }

    /** Null where the two cannot be compared. */
    private static @Nullable Integer compare(Object value, Operand operand, boolean isTrait) {
        return switch (operand) {
            case Operand.Text(var text)
            when value instanceof String other ->
                Integer.signum(BY_CODE_POINT.compare(form(other, isTrait), form(text, isTrait)));
            case Operand.Numeric(double number)
            when value instanceof Number other -> Double.compare(other.doubleValue() + 0.0, number + 0.0);
            case Operand.Truth(boolean truth) when value instanceof Boolean other -> Boolean.compare(other, truth);
            case Operand.Count(long count) when value instanceof Long other -> Long.compare(other, count);
            case Operand.Moment(var moment)
            when value instanceof Instant other -> Integer.signum(other.compareTo(moment));
            default -> null;
        };
    }

    private static String form(String text, boolean isTrait) {
        return isTrait ? Folded.of(text) : text;
    }

    /** The value or its elements, and numbers beside the texts that are such. */
    private static List<Object> values(@Nullable Object value) {
        var values = new ArrayList<Object>();
        for (var each : value instanceof List<?> list ? list : Arrays.asList(value)) {
            if (each != null) {
                values.add(each);
            }
            if (each instanceof String text && text.matches("-?\\d+(\\.\\d+)?")) {
                values.add(Double.parseDouble(text));
            }
        }
        return values;
    }

    private static long count(ProfileView customer, @Nullable InteractionKind kind) {
        return kind == null ? 0 : customer.counters().getOrDefault(kind, 0L);
    }

    private static long total(ProfileView customer) {
        return customer.counters().values().stream().mapToLong(Long::longValue).sum();
    }
}
