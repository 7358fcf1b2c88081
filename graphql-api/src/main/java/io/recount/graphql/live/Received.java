package io.recount.graphql.live;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import io.recount.projections.source.ReceivedMessage;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message that a source sent, as it is told.
 *
 * @param skipped how many before it were not told
 */
record Received(ReceivedMessage message, long skipped) {
    static TypeRuntimeWiring.Builder configure(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("source", of(it -> it.message.source()))
                .dataFetcher("kind", of(it -> it.message.kind()))
                .dataFetcher("name", of(it -> it.message.name()))
                .dataFetcher("customerId", of(it -> it.message.customerId().toString()))
                .dataFetcher("messageId", of(it -> it.message.messageId()))
                .dataFetcher("eventId", of(it -> it.message.eventId().toString()))
                .dataFetcher("occurredAt", of(it -> it.message.occurredAt()))
                .dataFetcher("recordedAt", of(it -> it.message.recordedAt()))
                .dataFetcher("position", of(it -> it.message.position()))
                .dataFetcher("skipped", of(it -> it.skipped));
    }

    private static TrivialDataFetcher<@Nullable Object> of(Function<Received, @Nullable Object> read) {
        return field -> read.apply(Objects.requireNonNull(field.getSource()));
    }
}
