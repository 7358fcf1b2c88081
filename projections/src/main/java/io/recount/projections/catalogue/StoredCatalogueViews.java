package io.recount.projections.catalogue;

import io.recount.domain.tracking.PlanRule;
import io.recount.projections.Page;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** The catalogue out of its documents. */
public final class StoredCatalogueViews implements CatalogueViews {
    static final String EVENTS = "catalogue_events";
    static final String SOURCES = "catalogue_sources";

    /** More than a source can have names. */
    private static final int ALL = 10_000;

    private final KeyedDocuments events;
    private final KeyedDocuments sources;

    public StoredCatalogueViews(DocumentStore store) {
        this.events = store.collection(EVENTS);
        this.sources = store.collection(SOURCES);
    }

    @Override
    public Page<CatalogueEvent> page(@Nullable String source, int first, @Nullable String after) {
        var rows = events.page(ofSource(source), after, first + 1).stream()
                .map(CatalogueFormat::decodeEvent)
                .map(PropertyRows::of)
                .toList();
        return new Page<>(rows.subList(0, Math.min(first, rows.size())), rows.size() > first);
    }

    @Override
    public long otherEvents(@Nullable String source) {
        var documents = source == null ? sources.page(new BsonDocument(), null, ALL) : sources.find(List.of(source));
        return documents.stream()
                .map(CatalogueFormat::decodeSource)
                .mapToLong(state -> state.otherEvents)
                .sum();
    }

    @Override
    public List<PlanRule> propose(String source, double minimumShare) {
        return events.page(ofSource(source), null, ALL).stream()
                .map(CatalogueFormat::decodeEvent)
                .map(state -> SchemaProposal.of(state, minimumShare))
                .toList();
    }

    private static BsonDocument ofSource(@Nullable String source) {
        return source == null ? new BsonDocument() : new BsonDocument(CatalogueFormat.SOURCE, new BsonString(source));
    }
}
