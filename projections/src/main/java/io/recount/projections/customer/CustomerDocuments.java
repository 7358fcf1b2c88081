package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The collection of one view that holds a document per customer. */
public final class CustomerDocuments {
    private final KeyedDocuments documents;

    public CustomerDocuments(DocumentStore store, String collection) {
        this.documents = store.collection(collection);
    }

    /** The documents under exactly these ids. */
    public Map<CustomerId, CustomerDocument> find(Collection<CustomerId> ids) {
        var found = HashMap.<CustomerId, CustomerDocument>newHashMap(ids.size());
        for (var bson : documents.find(ids.stream().map(CustomerId::toString).toList())) {
            var document = CustomerDocument.from(bson);
            found.put(document.id(), document);
        }
        return found;
    }

    /** For each id asked for, the document that now holds its history: its own or the last successor's. */
    public Map<CustomerId, CustomerDocument> follow(Set<CustomerId> asked) {
        var known = new HashMap<CustomerId, CustomerDocument>();
        var next = asked;
        while (!next.isEmpty()) {
            var found = find(next);
            known.putAll(found);
            next = new HashSet<>();
            for (var document : found.values()) {
                if (document.successor() != null && !known.containsKey(document.successor())) {
                    next.add(document.successor());
                }
            }
        }
        var last = HashMap.<CustomerId, CustomerDocument>newHashMap(asked.size());
        for (var id : asked) {
            var document = lastOf(id, known);
            if (document != null) {
                last.put(id, document);
            }
        }
        return last;
    }

    void save(Collection<CustomerDocument> changed) {
        documents.replace(changed.stream().map(CustomerDocument::toBson).toList());
    }

    void delete(CustomerId id) {
        documents.delete(List.of(id.toString()));
    }

    void drop() {
        documents.drop();
    }

    private static @Nullable CustomerDocument lastOf(CustomerId id, Map<CustomerId, CustomerDocument> known) {
        var document = known.get(id);
        for (int steps = known.size(); steps > 0 && document != null && document.successor() != null; steps--) {
            document = known.get(document.successor());
        }
        return document == null || document.successor() != null ? null : document;
    }
}
