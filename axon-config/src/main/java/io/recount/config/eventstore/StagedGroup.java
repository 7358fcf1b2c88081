package io.recount.config.eventstore;

import io.recount.ingestion.intake.DurableWrite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** What one group is about to make durable: decided, not yet written. */
public final class StagedGroup {
    final long generation;
    final long firstPosition;
    final List<DomainEventMessage<?>> events = new ArrayList<>();
    final Set<UUID> streams = new HashSet<>();
    final Map<UUID, SecretKey> newKeys = new HashMap<>();
    final List<DurableWrite> writes = new ArrayList<>();
    final CompletableFuture<Long> durable = new CompletableFuture<>();

    StagedGroup(long generation, long firstPosition) {
        this.generation = generation;
        this.firstPosition = firstPosition;
    }

    void add(List<? extends EventMessage<?>> messages) {
        for (var message : messages) {
            var event = (DomainEventMessage<?>) message;
            events.add(event);
            streams.add(UUID.fromString(event.getAggregateIdentifier()));
        }
    }

    boolean holdsAny(Collection<UUID> wanted) {
        return wanted.stream().anyMatch(streams::contains);
    }

    /** Tells whoever waits that the group is durable, or why it is not known to be. */
    void end(@Nullable RuntimeException failure) {
        if (failure == null) {
            durable.complete(nextPosition() - 1);
        } else {
            durable.completeExceptionally(failure);
        }
    }

    boolean isEmpty() {
        return events.isEmpty() && newKeys.isEmpty() && writes.isEmpty();
    }

    long nextPosition() {
        return firstPosition + events.size();
    }
}
