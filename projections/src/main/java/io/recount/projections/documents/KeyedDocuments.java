package io.recount.projections.documents;

import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are found, replaced and deleted by their {@code _id}, a text, many at a time.
 *
 * <p>Reads and writes may come from any threads. Each document is written as a whole; several are not one transaction.
 */
public interface KeyedDocuments {
    /** The field that holds a document's key. */
    String ID = "_id";

    /** All that exist of these, in no order. */
    List<BsonDocument> find(Collection<String> ids);

    /**
     * The first documents in the order of their ids.
     *
     * @param equal only documents whose fields have these values; null also stands for a field that is not there
     * @param after only ids behind this one; null for all
     * @param limit documents at most
     */
    List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit);

    /** All documents whose ids begin so; for rare work, since they may be many. */
    List<BsonDocument> startingWith(String prefix);

    /** Writes whole documents, new or not. */
    void replace(Collection<BsonDocument> documents);

    /** Deletes what exists of these. */
    void delete(Collection<String> ids);

    /** Deletes all documents whose fields have these values; reads the whole collection, so for rare work. */
    void deleteWhere(BsonDocument equal);

    /** Deletes all. */
    void drop();
}
