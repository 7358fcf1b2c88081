package io.recount.config.eventstore;

import io.recount.ingestion.intake.DurableWrite;
import java.util.ArrayList;
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

    boolean isEmpty() {
        return events.isEmpty() && newKeys.isEmpty() && writes.isEmpty();
    }

    long nextPosition() {
        return firstPosition + events.size();
    }
}
