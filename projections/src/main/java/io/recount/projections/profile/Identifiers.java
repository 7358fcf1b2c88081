package io.recount.projections.profile;

import io.recount.domain.customer.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The identifiers of one customer in the order in which they were learnt, each with the log position at which it was.
 *
 * <p>Those beyond {@link #MAX_BYTES} are not listed, which spares a document that cannot grow for ever the test account
 * that logs in from a new device every minute. All of them still find their customer.
 */
final class Identifiers {
    static final int MAX_BYTES = 1024 * 1024;
    private static final int EXTRA_BYTES = 32;

    private final Map<Identifier, Long> learntAt = new LinkedHashMap<>();
    private int bytes;

    /** Whether the identifier was new. */
    boolean learn(Identifier identifier, long position) {
        if (learntAt.containsKey(identifier)) {
            return false;
        }
        int size = sizeOf(identifier);
        if (bytes + size <= MAX_BYTES) {
            bytes += size;
            learntAt.put(identifier, position);
        }
        return true;
    }

    /** Puts both lists in the order in which all of it was learnt. */
    void merge(Identifiers others) {
        var all = new ArrayList<Map.Entry<Identifier, Long>>();
        learntAt.forEach((identifier, position) -> all.add(Map.entry(identifier, position)));
        others.learntAt.forEach((identifier, position) -> all.add(Map.entry(identifier, position)));
        all.sort(Map.Entry.comparingByValue());
        learntAt.clear();
        bytes = 0;
        all.forEach(entry -> learn(entry.getKey(), entry.getValue()));
    }

    Map<Identifier, Long> learntAt() {
        return Collections.unmodifiableMap(learntAt);
    }

    private static int sizeOf(Identifier identifier) {
        return Traits.utf8Bound(identifier.type()) + Traits.utf8Bound(identifier.value()) + EXTRA_BYTES;
    }
}
