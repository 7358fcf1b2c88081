package io.recount.projections.mongo;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Match.All;
import io.recount.projections.documents.Match.Any;
import io.recount.projections.documents.Match.KeyIn;
import io.recount.projections.documents.Match.Not;
import io.recount.projections.documents.Match.Term;
import io.recount.projections.documents.Match.TermIn;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** A match in MongoDB's words. */
final class Filters {
    private Filters() {}

    static BsonDocument of(Match match) {
        return switch (match) {
            case All(var parts) -> parts.isEmpty() ? new BsonDocument() : joined("$and", parts);
            case Any(var parts) when isTerms(parts) -> terms(parts);
            case Any(var parts) -> joined("$or", parts);
            case Not(var part) -> joined("$nor", List.of(part));
            case Term(var term) -> field(DocumentSearch.TERMS, new BsonString(term));
            case TermIn(var from, var to) ->
                field(DocumentSearch.TERMS, new BsonDocument("$elemMatch", between(from, to)));
            case KeyIn(var key, var from, var to) -> field(pathOf(key), between(from, to));
        };
    }

    static String pathOf(String key) {
        return DocumentSearch.KEYS + "." + key;
    }

    static BsonDocument between(String from, String to) {
        return field("$gte", new BsonString(from)).append("$lt", new BsonString(to));
    }

    static BsonDocument field(String name, BsonValue value) {
        return new BsonDocument(name, value);
    }

    /** Alternatives that are all single terms, and none at all, are one look into the index. */
    private static boolean isTerms(List<Match> parts) {
        return parts.stream().allMatch(Term.class::isInstance);
    }

    private static BsonDocument terms(List<Match> parts) {
        var terms = new BsonArray();
        parts.forEach(part -> terms.add(new BsonString(((Term) part).term())));
        return field(DocumentSearch.TERMS, field("$in", terms));
    }

    private static BsonDocument joined(String operator, List<Match> parts) {
        return field(
                operator,
                new BsonArray(parts.stream().<BsonValue>map(Filters::of).toList()));
    }
}
