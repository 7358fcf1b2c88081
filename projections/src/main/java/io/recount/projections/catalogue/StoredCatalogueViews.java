package io.recount.projections.catalogue;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.tracking.PlanRule;
import io.recount.projections.Page;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
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
        var documents =
                source == null ? events.page(new BsonDocument(), after, first + 1) : ofSource(source, after, first + 1);
        return Page.of(
                documents.stream()
                        .map(CatalogueFormat::decodeEvent)
                        .map(PropertyRows::of)
                        .toList(),
                first);
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
        return ofSource(source, null, ALL).stream()
                .map(CatalogueFormat::decodeEvent)
                .map(state -> SchemaProposal.of(state, minimumShare))
                .toList();
    }

    /** Ids begin with the source, so no other one's documents are read. */
    private List<BsonDocument> ofSource(String source, @Nullable String after, int limit) {
        return events.startingWith(source + "/").stream()
                .filter(document ->
                        after == null || document.getString(ID).getValue().compareTo(after) > 0)
                .sorted(Comparator.comparing(document -> document.getString(ID).getValue()))
                .limit(limit)
                .toList();
    }
}
