package io.recount.graphql.bus;

import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import io.recount.graphql.call.Call;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Answers the same question about many objects at once: fields of all rows of a list are loaded together.
 *
 * @param <K> the question about one object; equal questions are asked once
 */
public interface Batch<K, V> {
    /** Unique among all batches. */
    String name();

    /** The answers to all of these questions; none may be missing. */
    Map<K, V> load(Call call, Set<K> questions);

    /** The answer for a field, once those of its neighbours are known too; what a subscription sends has none. */
    default CompletableFuture<V> ask(DataFetchingEnvironment field, K question) {
        if (field.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
            var answers = load(Call.of(field), Set.of(question));
            return CompletableFuture.completedFuture(Objects.requireNonNull(answers.get(question)));
        }
        return Objects.requireNonNull(field.<K, V>getDataLoader(name()), "batches are part of every request")
                .load(question);
    }
}
