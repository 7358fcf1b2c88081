package io.recount.projections.source;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a source keeps quiet between arrivals, in logarithmic buckets: eight for every doubling, so that a bucket is at most
 * 12.5 % wide. Gaps shorter than a second are none: a batch is one arrival.
 */
final class Gaps {
    static final long SHORTEST_MILLIS = 1_000;
    private static final int PARTS_BITS = 3;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    void add(long millis) {
        if (millis >= SHORTEST_MILLIS) {
            counts.merge(bucket(millis), 1L, Long::sum);
        }
    }

    void add(int bucket, long count) {
        counts.merge(bucket, count, Long::sum);
    }

    void add(Gaps other) {
        other.counts.forEach(this::add);
    }

    SortedMap<Integer, Long> counts() {
        return counts;
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The upper edge, in milliseconds, of the bucket that holds this percentile; 0 without gaps. */
    long percentile(double percent) {
        long rank = (long) Math.ceil(total() * percent / 100);
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return upperEdge(bucket.getKey());
            }
        }
        return 0;
    }

    private static int bucket(long millis) {
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(millis);
        int part = (int) (millis >> (doublings - PARTS_BITS)) & ((1 << PARTS_BITS) - 1);
        return (doublings << PARTS_BITS) + part;
    }

    private static long upperEdge(int bucket) {
        int doublings = bucket >> PARTS_BITS;
        long part = (bucket & ((1 << PARTS_BITS) - 1)) + 1L;
        return (1L << doublings) + (part << (doublings - PARTS_BITS));
    }
}
