package io.recount.projections.documents;

import java.util.List;

/**
 * What documents are searched for. All texts compare by their UTF-8 bytes, and ranges hold their first end, not their
 * last.
 */
public sealed interface Match {
    /** Any document. */
    Match EVERYTHING = new All(List.of());

    /** All of these; without parts, any document. */
    record All(List<Match> parts) implements Match {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these; without parts, no document. */
    record Any(List<Match> parts) implements Match {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Documents that the part does not match. */
    record Not(Match part) implements Match {}

    /** This is one of the document's terms. */
    record Term(String term) implements Match {}

    /** One of the document's terms lies here. */
    record TermIn(String from, String to) implements Match {}

    /** The document has a sort key of this name, and it lies here. */
    record KeyIn(String key, String from, String to) implements Match {}
}
