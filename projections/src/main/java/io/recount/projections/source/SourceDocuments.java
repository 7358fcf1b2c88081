package io.recount.projections.source;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** A document per source, and one per source and day whose id is the slug, a colon and the day. */
final class SourceDocuments {
    private static final String STATE = "state";

    private final KeyedDocuments heads;
    private final KeyedDocuments days;

    SourceDocuments(DocumentStore store) {
        this.heads = store.collection("sources");
        this.days = store.collection("source_days");
    }

    /** Names a day of a source. */
    record DayKey(String source, LocalDate day) {
        String id() {
            return source + ':' + day;
        }

        private static DayKey of(String id) {
            int colon = id.lastIndexOf(':');
            return new DayKey(id.substring(0, colon), LocalDate.parse(id.substring(colon + 1)));
        }
    }

    Map<String, SourceHead> heads(Collection<String> sources) {
        var found = new HashMap<String, SourceHead>();
        for (var document : heads.find(sources)) {
            found.put(id(document), SourceFormat.head(state(document)));
        }
        return found;
    }

    Map<DayKey, SourceDay> days(Collection<DayKey> keys) {
        return read(days.find(keys.stream().map(DayKey::id).toList()));
    }

    /** Days in the order of their keys, from behind one of them on. */
    Map<DayKey, SourceDay> daysAfter(@Nullable String id, int limit) {
        return read(days.page(new BsonDocument(), id, limit));
    }

    void saveDays(Map<DayKey, SourceDay> changed) {
        days.replace(changed.entrySet().stream()
                .map(entry -> document(entry.getKey().id(), SourceFormat.bytes(entry.getValue())))
                .toList());
    }

    void saveHeads(Map<String, SourceHead> changed) {
        heads.replace(changed.entrySet().stream()
                .map(entry -> document(entry.getKey(), SourceFormat.bytes(entry.getValue())))
                .toList());
    }

    void drop() {
        heads.drop();
        days.drop();
    }

    /** The keys of a period, one per day. */
    static List<DayKey> period(String source, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                        .map(day -> new DayKey(source, day))
                        .toList();
    }

    private static Map<DayKey, SourceDay> read(List<BsonDocument> documents) {
        var found = new HashMap<DayKey, SourceDay>();
        for (var document : documents) {
            var key = DayKey.of(id(document));
            found.put(key, SourceFormat.day(key.day(), state(document)));
        }
        return found;
    }

    private static BsonDocument document(String id, byte[] state) {
        return new BsonDocument(ID, new BsonString(id)).append(STATE, new BsonBinary(state));
    }

    private static String id(BsonDocument document) {
        return document.getString(ID).getValue();
    }

    private static byte[] state(BsonDocument document) {
        return document.getBinary(STATE).getData();
    }
}
