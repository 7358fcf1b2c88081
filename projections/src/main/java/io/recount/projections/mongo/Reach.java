package io.recount.projections.mongo;

/**
 * How far a search reads.
 *
 * @param sorted matches of a part of a filter that are read and sorted, at most
 * @param examined documents that are examined along the order of the list, at most
 */
record Reach(int sorted, int examined) {
    static final Reach USUAL = new Reach(10_000, 100_000);
}
