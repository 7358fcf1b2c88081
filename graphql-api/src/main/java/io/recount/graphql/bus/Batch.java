package io.recount.graphql.bus;

import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import io.recount.graphql.call.Call;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;

/**
 * Answers the same question about many objects at once: fields of all rows of a list are loaded together.
 *
 * @param <K> the question about one object; equal questions are asked once
 */
public final class Batch<K, V> {
    /** Nothing is remembered, since a subscription asks the same again. */
    private static final DataLoaderOptions OPTIONS =
            DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    private final String name;
    private final BiFunction<Call, Set<K>, Map<K, V>> load;

    /**
     * @param name unique among all batches
     * @param load the answers to all of these questions; none may be missing
     */
    public Batch(String name, BiFunction<Call, Set<K>, Map<K, V>> load) {
        this.name = name;
        this.load = load;
    }

    /** The answer for a field, once those of its neighbours are known too; what a subscription sends has none. */
    public CompletableFuture<V> ask(DataFetchingEnvironment field, K question) {
        if (field.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
            var answers = load.apply(Call.of(field), Set.of(question));
            return CompletableFuture.completedFuture(Objects.requireNonNull(answers.get(question)));
        }
        return Objects.requireNonNull(field.<K, V>getDataLoader(name), "batches are part of every request")
                .load(question);
    }

    String name() {
        return name;
    }

    DataLoader<K, V> loader(Call call) {
        return DataLoaderFactory.newMappedDataLoader(
                questions -> CompletableFuture.completedFuture(load.apply(call, questions)), OPTIONS);
    }
}
