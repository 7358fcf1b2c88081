package io.recount.config.views;

import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.jspecify.annotations.Nullable;

/** A collection in one place of a view. */
final class SlotDocuments implements KeyedDocuments {
    private final KeyedDocuments documents;
    private final String name;
    private final Touched touched;

    SlotDocuments(KeyedDocuments documents, String name, Touched touched) {
        this.documents = documents;
        this.name = name;
        this.touched = touched;
    }

    @Override
    public List<BsonDocument> find(Collection<String> ids) {
        return asked(() -> documents.find(ids));
    }

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        return asked(() -> documents.page(equal, after, limit));
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        return asked(() -> documents.startingWith(prefix));
    }

    @Override
    public void replace(Collection<BsonDocument> changed) {
        if (touched.isAsked()) {
            touched.note(name, changed.stream().map(SlotDocuments::id).toList());
        }
        told(() -> documents.replace(changed));
    }

    @Override
    public void delete(Collection<String> ids) {
        touched.note(name, ids);
        told(() -> documents.delete(ids));
    }

    @Override
    public void deleteWhere(BsonDocument equal) {
        if (touched.isAsked()) {
            touched.note(
                    name,
                    page(equal, null, Integer.MAX_VALUE).stream()
                            .map(SlotDocuments::id)
                            .toList());
        }
        told(() -> documents.deleteWhere(equal));
    }

    /** Most are empty, and what is not there cannot be dropped. */
    @Override
    public void drop() {
        if (!page(new BsonDocument(), null, 1).isEmpty()) {
            told(documents::drop);
        }
    }

    private void told(Runnable work) {
        asked(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (BsonSerializationException unwritable) {
            // The document is at fault, such as one that is too large.
            throw unwritable;
        } catch (RuntimeException failed) {
            throw new StoreFailed(failed);
        }
    }

    private static String id(BsonDocument document) {
        return document.getString(ID).getValue();
    }
}
