package io.recount.config.views;

import io.recount.projections.Projector;
import io.recount.projections.documents.DocumentStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All views of a store. */
public final class LiveViews {
    private final DocumentStore documents;
    private final Parking.Lots lots;
    private final ViewStates states;
    private final Map<String, LiveView> views = new LinkedHashMap<>();

    public LiveViews(DocumentStore documents, Parking.Lots lots) {
        this.documents = documents;
        this.lots = lots;
        this.states = new ViewStates(new SlotStore(documents, Slot.FIRST).collection("view_states"));
    }

    /** Adds a view, wherever it lies, and answers with its documents for readers. */
    public DocumentStore add(Function<DocumentStore, Projector> projector) {
        var name = projector.apply(documents).name();
        var definition = new ViewDefinition(name, projector);
        var view = new LiveView(definition, documents, states.read(name).slot(), lots);
        views.put(name, view);
        return view.reader();
    }

    public Collection<LiveView> all() {
        return views.values();
    }

    public Optional<LiveView> find(String name) {
        return Optional.ofNullable(views.get(name));
    }

    /** Where events are parked. */
    public Parking.Lots lots() {
        return lots;
    }

    public DocumentStore documents() {
        return documents;
    }

    public ViewStates states() {
        return states;
    }
}
