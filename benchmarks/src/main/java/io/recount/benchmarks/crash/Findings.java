package io.recount.benchmarks.crash;

import java.util.List;

/**
 * What the server kept, held against the ledger.
 *
 * @param missing acknowledged, but in no timeline
 * @param twice in a timeline, or in two, more than once
 * @param unknown in a timeline, but never sent
 * @param outOfOrder in a timeline after a later message of the same writer
 * @param wrongCounters customers whose counters differ from their timeline
 * @param mixedUp customers that share a history, or have two
 * @param examples the first few of all these
 */
public record Findings(
        int customers,
        long messages,
        long missing,
        long twice,
        long unknown,
        long outOfOrder,
        long wrongCounters,
        long mixedUp,
        List<String> examples) {

    /** Whether nothing is wrong. */
    public boolean clean() {
        return missing + twice + unknown + outOfOrder + wrongCounters + mixedUp == 0;
    }
}
