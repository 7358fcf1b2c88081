package io.recount.projections.documents;

/** Where all views keep their documents. */
public interface DocumentStore {
    /** The collection of this name; it comes into being with its first document. */
    KeyedDocuments collection(String name);

    /** Searches in the collection of this name. */
    DocumentSearch search(String collection);
}
