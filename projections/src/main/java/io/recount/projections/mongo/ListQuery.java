package io.recount.projections.mongo;

import static io.recount.projections.mongo.Filters.field;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.documents.Sorting;
import io.recount.projections.documents.TooBroad;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * The questions that one list puts to a MongoDB. A limit between two conditions keeps the server from choosing an index
 * by the second one, and is exact about how much is read.
 */
final class ListQuery {
    private static final String KEY = "key";
    private static final String COUNT = "count";

    private final MongoCollection<BsonDocument> collection;
    private final long end = System.nanoTime() + DocumentSearch.LONGEST.toNanos();
    private final String path;
    private final String index;
    private final BsonDocument range;
    private final BsonInt32 direction;
    private final BsonDocument sort;
    private final int limit;

    ListQuery(MongoCollection<BsonDocument> collection, Sorting sorting, @Nullable String after, int limit) {
        this.collection = collection;
        this.limit = limit;
        path = sorting.isById() ? KeyedDocuments.ID : Filters.pathOf(sorting.key());
        index = sorting.isById() ? "_id_" : Driver.KEYS_INDEX;
        // Without a condition on it, a sort key is neither there nor read from its index.
        range = field(
                path,
                after == null
                        ? field("$gte", new BsonString(""))
                        : field(sorting.descending() ? "$lt" : "$gt", new BsonString(after)));
        direction = new BsonInt32(sorting.descending() ? -1 : 1);
        sort = field(path, direction);
    }

    /** What matches among the next documents of the list. */
    List<Found> alongOrder(BsonDocument filter, int examined) {
        return found(
                index, match(range), field("$sort", sort), limit(examined), match(filter), limit(limit), project());
    }

    /** Whether the list has more documents than these, whether they match or not. */
    boolean goesOnBehind(int documents) {
        return collection
                        .find(range)
                        .hintString(index)
                        .sort(sort)
                        .projection(field(path, new BsonInt32(1)))
                        .skip(documents)
                        .limit(1)
                        .maxTime(millisLeft(), MILLISECONDS)
                        .first()
                != null;
    }

    /** What matches among all documents that the driver finds, sorted by the server. */
    List<Found> alongDriver(Driver driver, BsonDocument filter, int examined) {
        return found(
                driver.index(),
                match(driver.filter()),
                limit(examined),
                match(filter),
                match(range),
                project(),
                field("$sort", field(KEY, direction)),
                limit(limit));
    }

    /** The driver that finds fewest documents; null where all of them find more than so many. */
    @Nullable Driver rarest(List<Driver> drivers, int most) {
        Driver rarest = null;
        long least = most + 1L;
        for (var driver : drivers) {
            // One more than the best so far says already that this one is not it.
            long count = count(driver, new CountOptions().limit((int) Math.min(least, Integer.MAX_VALUE)));
            if (count < least) {
                least = count;
                rarest = driver;
            }
        }
        return rarest;
    }

    long count(Driver driver) {
        return count(driver, new CountOptions());
    }

    /** Counts what matches, among what the driver finds or among all. */
    long count(@Nullable Driver driver, BsonDocument filter) {
        var first = driver == null ? field(KeyedDocuments.ID, field("$gte", new BsonString(""))) : driver.filter();
        var pipeline = List.of(match(first), limit(Integer.MAX_VALUE), match(filter), field("$count", name(COUNT)));
        var answer = collection
                .aggregate(pipeline)
                .hintString(driver == null ? "_id_" : driver.index())
                .maxTime(millisLeft(), MILLISECONDS)
                .first();
        return answer == null ? 0 : answer.getNumber(COUNT).longValue();
    }

    private long count(Driver driver, CountOptions options) {
        return collection.countDocuments(
                driver.filter(), options.hintString(driver.index()).maxTime(millisLeft(), MILLISECONDS));
    }

    private List<Found> found(String hint, BsonDocument... pipeline) {
        return collection
                .aggregate(List.of(pipeline))
                .hintString(hint)
                .maxTime(millisLeft(), MILLISECONDS)
                .batchSize(limit + 1)
                .map(row -> new Found(
                        row.getString(KeyedDocuments.ID).getValue(),
                        row.getString(KEY).getValue()))
                .into(new ArrayList<>());
    }

    private long millisLeft() {
        long left = NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw TooBroad.taking();
        }
        return left;
    }

    private BsonDocument project() {
        return field("$project", field(KEY, name("$" + path)));
    }

    private static BsonDocument match(BsonDocument filter) {
        return field("$match", filter);
    }

    private static BsonDocument limit(int documents) {
        return field("$limit", new BsonInt64(documents));
    }

    private static BsonString name(String text) {
        return new BsonString(text);
    }
}
