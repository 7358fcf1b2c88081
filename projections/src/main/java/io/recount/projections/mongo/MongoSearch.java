package io.recount.projections.mongo;

import static io.recount.projections.mongo.Filters.between;
import static io.recount.projections.mongo.Filters.field;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Sorting;
import io.recount.projections.documents.TooBroad;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/**
 * Searches in a collection of a MongoDB, along one of two indexes: over all terms, or over all sort keys.
 *
 * <p>It says itself which index is read and how far, instead of letting the server try: first a short way along the
 * order of the list, which suffices where many documents match; else along the rarest part of the filter, sorting the
 * few that match; and where no part is rare, a long way along the order. None of it reads further than a fixed number of
 * documents, however many there are.
 */
final class MongoSearch implements DocumentSearch {
    /** Documents examined along the order at first, for each row that is wanted. */
    private static final int FIRST_LOOK = 10;

    private final MongoCollection<BsonDocument> collection;
    private final Reach reach;

    MongoSearch(MongoCollection<BsonDocument> collection) {
        this(collection, Reach.USUAL);
    }

    MongoSearch(MongoCollection<BsonDocument> collection, Reach reach) {
        this.collection = collection;
        this.reach = reach;
    }

    @Override
    public void prepare() {
        var one = new BsonInt32(1);
        collection.createIndex(field(TERMS, one), new IndexOptions().name(Driver.TERMS_INDEX));
        collection.createIndex(field(KEYS + ".$**", one), new IndexOptions().name(Driver.KEYS_INDEX));
    }

    @Override
    public List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit) {
        return inTime(() -> {
            var list = new ListQuery(collection, sorting, after, limit);
            if (match.equals(Match.EVERYTHING)) {
                return list.alongOrder(new BsonDocument(), limit);
            }
            var filter = Filters.of(match);
            int look = Math.min(FIRST_LOOK * limit, reach.examined());
            var found = list.alongOrder(filter, look);
            if (found.size() == limit || !list.goesOnBehind(look)) {
                return found;
            }
            var driver = list.rarest(Driver.of(match), reach.sorted());
            return driver != null ? list.alongDriver(driver, filter, reach.sorted()) : far(list, filter, limit);
        });
    }

    private List<Found> far(ListQuery list, BsonDocument filter, int limit) {
        var found = list.alongOrder(filter, reach.examined());
        if (found.size() < limit && list.goesOnBehind(reach.examined())) {
            throw TooBroad.examining(reach.examined());
        }
        return found;
    }

    @Override
    public long count(Match match) {
        return inTime(() -> {
            var list = new ListQuery(collection, new Sorting(KeyedDocuments.ID, false), null, Integer.MAX_VALUE);
            if (match.equals(Match.EVERYTHING)) {
                return list.count(new Driver(field(KeyedDocuments.ID, between("", "~")), "_id_"));
            }
            var whole = Driver.whole(match);
            if (whole != null && match instanceof Match.Term) {
                // Told by the index alone; a range of terms has documents looked at, which may have several of them.
                return list.count(whole);
            }
            int most = reach.examined() - 1;
            var driver = list.rarest(Driver.of(match), most);
            if (driver == null && (whole != null || list.goesOnBehind(most))) {
                throw TooBroad.counting(most);
            }
            return list.count(driver, Filters.of(match));
        });
    }

    private static <T> T inTime(Supplier<T> search) {
        try {
            return search.get();
        } catch (MongoExecutionTimeoutException _) {
            throw TooBroad.taking();
        }
    }
}
