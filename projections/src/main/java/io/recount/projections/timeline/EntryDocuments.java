package io.recount.projections.timeline;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * The collection of entries, one document each, written once. Their ids are log positions and so in the order in which they
 * are written, whosesoever they are: a store writes them one behind the other.
 */
final class EntryDocuments {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ENTRY = "entry";

    private final KeyedDocuments documents;

    EntryDocuments(DocumentStore store) {
        this.documents = store.collection("timeline_entries");
    }

    /** The entries at these positions; erased ones are absent. */
    Map<Long, byte[]> find(Collection<Long> positions) {
        var found = HashMap.<Long, byte[]>newHashMap(positions.size());
        for (var document : documents.find(keys(positions))) {
            found.put(
                    HexFormat.fromHexDigitsToLong(document.getString(ID).getValue()),
                    document.getBinary(ENTRY).getData());
        }
        return found;
    }

    void save(Map<Long, byte[]> bodies) {
        documents.replace(bodies.entrySet().stream()
                .map(entry -> new BsonDocument(ID, new BsonString(key(entry.getKey())))
                        .append(ENTRY, new BsonBinary(entry.getValue())))
                .toList());
    }

    void delete(Collection<Long> positions) {
        documents.delete(keys(positions));
    }

    void drop() {
        documents.drop();
    }

    private static Collection<String> keys(Collection<Long> positions) {
        return positions.stream().map(EntryDocuments::key).toList();
    }

    private static String key(long position) {
        return HEX.toHexDigits(position);
    }
}
