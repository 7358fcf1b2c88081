package io.recount.graphql.bus;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.recount.graphql.call.Call;
import java.util.List;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every request its batches. */
@Component
public final class Batches extends SimplePerformantInstrumentation {
    private final List<Batch<?, ?>> batches;

    Batches(List<Batch<?, ?>> batches) {
        this.batches = batches;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        Call call = input.getGraphQLContext().get(Call.class);
        var loaders = DataLoaderRegistry.newRegistry();
        batches.forEach(batch -> loaders.register(batch.name(), batch.loader(call)));
        var registry = loaders.build();
        return input.transform(changed -> changed.dataLoaderRegistry(registry));
    }
}
