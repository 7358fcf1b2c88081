package io.recount.config.processors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after the views hold what it stands for: Axon alone would store it before. Whatever is stored or found
 * here is how far a view has come for its readers.
 */
public final class CheckpointTokenStore implements TokenStore {
    private final TokenStore store;
    private final Map<String, BatchedProjector> projectors;
    private final ViewPositions positions;

    /** Tokens of views that hold back what these tokens stand for. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** A token, good once all is stored up to the position that the view has folded in. */
    private record Held(TrackingToken token, long folded) {}

    public CheckpointTokenStore(TokenStore store, List<BatchedProjector> projectors, ViewPositions positions) {
        this.store = store;
        this.positions = positions;
        this.projectors = projectors.stream().collect(Collectors.toMap(BatchedProjector::name, Function.identity()));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        var projector = projectors.get(processorName);
        if (projector != null) {
            if (CurrentUnitOfWork.isStarted()) {
                projector.flush();
            }
            if (projector.view().holdsBack() && token != null) {
                held.put(processorName, new Held(token, projector.view().position()));
                return;
            }
        }
        held.remove(processorName);
        store.storeToken(token, processorName, segment);
        moved(processorName, token);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        store.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        store.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        var token = store.fetchToken(processorName, segment);
        moved(processorName, token);
        var projector = projectors.get(processorName);
        if (projector != null) {
            projector.view().begin(position(token));
        }
        return token;
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        settle(processorName, segment);
        var projector = projectors.get(processorName);
        if (projector != null) {
            // Somebody else may have asked the view to store, and failed.
            projector.view().requireWhole();
        }
        store.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        settle(processorName, segment);
        store.releaseClaim(processorName, segment);
    }

    /**
     * A processor that has nothing else to do, or stops, stores what it holds back, and its place with it;
     * after a failure nothing is held back any more, and the events are read again from the stored place.
     */
    private void settle(String processorName, int segment) {
        var projector = projectors.get(processorName);
        var waiting = held.remove(processorName);
        if (projector == null || waiting == null) {
            return;
        }
        projector.view().storeAll();
        if (projector.view().hasStored(waiting.folded())) {
            store.storeToken(waiting.token(), processorName, segment);
            moved(processorName, waiting.token());
        }
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private void moved(String view, @Nullable TrackingToken token) {
        positions.moved(view, position(token));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        store.initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        store.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return store.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return store.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}
