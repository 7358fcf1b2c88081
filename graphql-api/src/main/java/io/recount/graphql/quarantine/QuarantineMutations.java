package io.recount.graphql.quarantine;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.access.Actor;
import io.recount.commands.quarantine.DiscardQuarantined;
import io.recount.commands.quarantine.EntryOutcome;
import io.recount.commands.quarantine.HandledEntries;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.commands.quarantine.RepairQuarantined;
import io.recount.commands.quarantine.ResubmitQuarantined;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code repairQuarantined}, {@code resubmitQuarantined} and {@code discardQuarantined}. */
@Component
final class QuarantineMutations implements RuntimeWiringConfigurer {
    private final Commands commands;

    QuarantineMutations(Commands commands) {
        this.commands = commands;
    }

    record OutcomeCount(EntryOutcome outcome, int count) {}

    record Payload(
            List<HandledEntry> results,
            List<OutcomeCount> outcomes,
            @Nullable Long position,
            List<UserError> userErrors) {
        static Payload of(HandledEntries handled) {
            var counts = new EnumMap<EntryOutcome, Integer>(EntryOutcome.class);
            handled.entries().forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
            var outcomes = counts.entrySet().stream()
                    .map(count -> new OutcomeCount(count.getKey(), count.getValue()))
                    .toList();
            return new Payload(handled.entries(), outcomes, handled.position(), List.of());
        }
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("repairQuarantined", mutation(QuarantineMutations::repair))
                        .dataFetcher("resubmitQuarantined", mutation(QuarantineMutations::resubmit))
                        .dataFetcher("discardQuarantined", mutation(QuarantineMutations::discard)));
        wiring.type(
                "QuarantineResult",
                type -> type.dataFetcher(
                        "id",
                        field -> EntryIds.opaque(Objects.requireNonNull(field.<HandledEntry>getSource())
                                .id())));
    }

    private DataFetcher<?> mutation(BiFunction<Actor, Map<String, Object>, Object> command) {
        return Mutation.of(
                (call, input) ->
                        Payload.of(commands.send(call, command.apply(actor(call), input), HandledEntries.class)),
                errors -> new Payload(List.of(), List.of(), null, errors));
    }

    private static Object repair(Actor actor, Map<String, Object> input) {
        return new RepairQuarantined(
                actor,
                RepairInput.selection(input),
                RepairInput.edits(input),
                Boolean.TRUE.equals(input.get("dryRun")));
    }

    private static Object resubmit(Actor actor, Map<String, Object> input) {
        return new ResubmitQuarantined(actor, RepairInput.selection(input));
    }

    private static Object discard(Actor actor, Map<String, Object> input) {
        return new DiscardQuarantined(actor, RepairInput.selection(input), String.valueOf(input.get("reason")));
    }

    private static Actor actor(Call call) {
        return Actor.of(call.key());
    }
}
