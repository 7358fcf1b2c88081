package io.recount.config.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.documents.Match;
import io.recount.projections.documents.Match.All;
import io.recount.projections.documents.Match.Any;
import io.recount.projections.documents.Match.KeyIn;
import io.recount.projections.documents.Match.Not;
import io.recount.projections.documents.Match.Term;
import io.recount.projections.documents.Match.TermIn;
import java.util.List;

/** A match made ready to be asked of many documents. */
@FunctionalInterface
interface RowTest {
    boolean accepts(RowBytes row);

    static RowTest of(Match match) {
        return switch (match) {
            case All(var parts) -> all(parts.stream().map(RowTest::of).toList());
            case Any(var parts) -> any(parts.stream().map(RowTest::of).toList());
            case Not(var part) -> not(of(part));
            case Term(var term) -> termIn(term, term + "\0");
            case TermIn(var from, var to) -> termIn(from, to);
            case KeyIn(var key, var from, var to) -> keyIn(key, from, to);
        };
    }

    private static RowTest all(List<RowTest> tests) {
        return row -> {
            for (RowTest test : tests) {
                if (!test.accepts(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static RowTest any(List<RowTest> tests) {
        return row -> {
            for (RowTest test : tests) {
                if (test.accepts(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static RowTest not(RowTest test) {
        return row -> !test.accepts(row);
    }

    private static RowTest termIn(String from, String to) {
        byte[] first = from.getBytes(UTF_8);
        byte[] end = to.getBytes(UTF_8);
        return row -> row.hasTermIn(first, end);
    }

    private static RowTest keyIn(String key, String from, String to) {
        byte[] name = key.getBytes(UTF_8);
        byte[] first = from.getBytes(UTF_8);
        byte[] end = to.getBytes(UTF_8);
        return row -> row.findKey(name) && row.compareKey(first) >= 0 && row.compareKey(end) < 0;
    }
}
