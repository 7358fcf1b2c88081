package io.recount.ingestion.intake;

import io.recount.commands.customer.Confirmed;
import io.recount.commands.customer.Outcome;
import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.plan.Checked;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** What waits to be taken into a group, and who waits for it. */
sealed interface IntakeItem {
    /** How much it adds to a group. */
    int size();

    void fail(Throwable failure);

    /** A request with messages, held against the plan already. */
    record Request(List<Checked> messages, List<RejectedMessage> rejected, CompletableFuture<Receipt> durable)
            implements IntakeItem {
        @Override
        public int size() {
            return messages.size() + rejected.size();
        }

        @Override
        public void fail(Throwable failure) {
            durable.completeExceptionally(failure);
        }
    }

    /**
     * Messages that come out of quarantine, held against the plan already.
     *
     * @param outcome what is to be written together with their events, once it is known what became of them; called again
     *     where the group had to be decided again
     */
    record Again(List<Checked> messages, Function<List<Fate>, DurableWrite> outcome, CompletableFuture<Receipt> durable)
            implements IntakeItem {
        @Override
        public int size() {
            return messages.size();
        }

        @Override
        public void fail(Throwable failure) {
            durable.completeExceptionally(failure);
        }
    }

    /** A command that somebody sent directly. */
    record Command(Object command, CompletableFuture<Object> result) implements IntakeItem {
        /** Runs it; answers with what tells its sender once the group is durable. */
        LongConsumer dispatch(CommandGroup group) {
            try {
                var answer = group.dispatch(command);
                return position ->
                        result.complete(answer instanceof Outcome outcome ? new Confirmed(outcome, position) : answer);
            } catch (RuleViolated e) {
                return _ -> fail(e);
            }
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void fail(Throwable failure) {
            result.completeExceptionally(failure);
        }
    }
}
