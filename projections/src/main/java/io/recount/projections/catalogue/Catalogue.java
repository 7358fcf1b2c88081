package io.recount.projections.catalogue;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.Micros;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** All sources in memory, and what of them is not stored yet. Used by one thread at a time. */
final class Catalogue {
    private static final int PAGE = 500;

    private final KeyedDocuments eventDocuments;
    private final KeyedDocuments sourceDocuments;
    private final Map<String, SourceState> sources = new HashMap<>();
    private final Set<EventState> changedEvents = new LinkedHashSet<>();
    private final Set<SourceState> changedSources = new LinkedHashSet<>();

    private Catalogue(DocumentStore store) {
        this.eventDocuments = store.collection(StoredCatalogueViews.EVENTS);
        this.sourceDocuments = store.collection(StoredCatalogueViews.SOURCES);
    }

    /** As it is stored. */
    static Catalogue read(DocumentStore store) {
        var catalogue = new Catalogue(store);
        for (var document : all(catalogue.sourceDocuments)) {
            var state = CatalogueFormat.decodeSource(document);
            catalogue.sources.put(state.source, state);
        }
        for (var document : all(catalogue.eventDocuments)) {
            var state = CatalogueFormat.decodeEvent(document);
            catalogue.source(state.source).events.put(state.event, state);
        }
        return catalogue;
    }

    /** Empties the store; a collection that is not there yet cannot be dropped. */
    static void drop(DocumentStore store) {
        for (var name : List.of(StoredCatalogueViews.EVENTS, StoredCatalogueViews.SOURCES)) {
            var documents = store.collection(name);
            if (!documents.page(new BsonDocument(), null, 1).isEmpty()) {
                documents.drop();
            }
        }
    }

    boolean isStored() {
        return changedEvents.isEmpty() && changedSources.isEmpty();
    }

    void fold(LoggedEvent logged) {
        switch (logged.event()) {
            case InteractionRecorded e ->
                see(
                        logged,
                        e.provenance(),
                        TrackedEvent.of(e.interaction(), e.envelope()),
                        e.interaction().sent());
            case TraitsSet e -> see(logged, e.provenance(), TrackedEvent.IDENTIFY, e.traits());
            case AccountAssigned e -> see(logged, e.provenance(), TrackedEvent.GROUP, e.traits());
            default -> {}
        }
    }

    void store() {
        eventDocuments.replace(
                changedEvents.stream().map(CatalogueFormat::encode).toList());
        sourceDocuments.replace(
                changedSources.stream().map(CatalogueFormat::encode).toList());
        changedEvents.clear();
        changedSources.clear();
    }

    /** Takes out what was seen of one customer alone, and stores the rest. */
    void forget(CustomerId id) {
        long customer = number(id);
        var gone = new ArrayList<String>();
        for (var source : sources.values()) {
            for (var state : source.events.values()) {
                if (state.root.forget(customer)) {
                    changedEvents.add(state);
                }
            }
            source.events.values().removeIf(state -> {
                boolean isGone = state.root.senders.areNone();
                if (isGone) {
                    changedEvents.remove(state);
                    gone.add(CatalogueFormat.id(state.source, state.event));
                }
                return isGone;
            });
        }
        store();
        eventDocuments.delete(gone);
    }

    private void see(
            LoggedEvent logged, Provenance provenance, TrackedEvent event, Map<String, @Nullable Object> values) {
        var source = source(provenance.source());
        var state = source.eventFor(event);
        if (state == null) {
            if (source.seeOther(logged.position())) {
                changedSources.add(source);
            }
            return;
        }
        var sighting = new Sighting(
                logged.position(),
                Micros.of(logged.recordedAt()),
                number(logged.event().customerId()));
        if (state.see(values, sighting)) {
            changedEvents.add(state);
        }
    }

    private SourceState source(String slug) {
        return sources.computeIfAbsent(slug, SourceState::new);
    }

    private static long number(CustomerId id) {
        return id.value().getLeastSignificantBits();
    }

    private static List<BsonDocument> all(KeyedDocuments documents) {
        var all = new ArrayList<BsonDocument>();
        for (var page = documents.page(new BsonDocument(), null, PAGE); !page.isEmpty(); ) {
            all.addAll(page);
            page = documents.page(
                    new BsonDocument(),
                    page.getLast().getString(KeyedDocuments.ID).getValue(),
                    PAGE);
        }
        return all;
    }
}
