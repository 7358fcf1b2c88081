package io.recount.projections.mongo;

import io.recount.projections.documents.Match;
import io.recount.projections.documents.Match.All;
import io.recount.projections.documents.Match.Any;
import io.recount.projections.documents.Match.KeyIn;
import io.recount.projections.documents.Match.Not;
import io.recount.projections.documents.Match.Term;
import io.recount.projections.documents.Match.TermIn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A part of a match that every document of the answer fulfils, and that one index finds.
 *
 * @param index its name
 */
record Driver(BsonDocument filter, String index) {
    static final String TERMS_INDEX = "terms";
    static final String KEYS_INDEX = "keys";

    /** All there are in a match. */
    static List<Driver> of(Match match) {
        return parts(match).map(Driver::whole).filter(Objects::nonNull).toList();
    }

    /** One that finds exactly what matches; null where there is none. */
    static @Nullable Driver whole(Match match) {
        var index = index(match);
        return index == null ? null : new Driver(Filters.of(match), index);
    }

    private static Stream<Match> parts(Match match) {
        return match instanceof All(var parts) ? parts.stream().flatMap(Driver::parts) : Stream.of(match);
    }

    private static @Nullable String index(Match match) {
        return switch (match) {
            case Term _, TermIn _ -> TERMS_INDEX;
            case KeyIn _ -> KEYS_INDEX;
            case Any(var parts) -> indexOfAll(parts);
            case All _, Not _ -> null;
        };
    }

    /** Alternatives on sort keys of several names would be one look each, so they count as none. */
    private static @Nullable String indexOfAll(List<Match> parts) {
        if (parts.stream().allMatch(part -> part instanceof Term || part instanceof TermIn)) {
            return TERMS_INDEX;
        }
        long keys = parts.stream()
                .map(part -> part instanceof KeyIn in ? in.key() : null)
                .distinct()
                .count();
        return keys == 1 && parts.getFirst() instanceof KeyIn ? KEYS_INDEX : null;
    }
}
