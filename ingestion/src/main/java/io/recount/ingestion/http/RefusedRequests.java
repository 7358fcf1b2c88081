package io.recount.ingestion.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests that were refused as a whole: they belong to no source, and nothing of them is kept. */
public final class RefusedRequests {
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * What requests have in common.
     *
     * @param status of the answer
     * @param code of the answer
     */
    public record Kind(int status, String code) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return status == other.status ? code.compareTo(other.code) : Integer.compare(status, other.status);
        }
    }

    void count(Refusal refusal) {
        counts.computeIfAbsent(new Kind(refusal.status(), refusal.code()), _ -> new LongAdder())
                .increment();
    }

    /** Since the start, in the order of status and code. */
    public Map<Kind, Long> sinceStart() {
        var sums = new TreeMap<Kind, Long>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }
}
