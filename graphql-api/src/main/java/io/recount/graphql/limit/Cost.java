package io.recount.graphql.limit;

import java.math.BigInteger;

/**
 * What a selection of fields costs.
 *
 * @param depth levels of fields
 * @param complexity objects
 * @param aliases fields that are renamed
 * @param fields fields on the first level
 */
record Cost(int depth, int complexity, int aliases, int fields) {
    /** Far beyond every limit, and small enough that a product of two fits a long. */
    static final BigInteger UNPAYABLE = BigInteger.valueOf(1_000_000);

    static final Cost NONE = new Cost(0, 0, 0, 0);

    /** Two selections on the same level. */
    Cost and(Cost other) {
        return new Cost(
                Math.max(depth, other.depth),
                capped((long) complexity + other.complexity),
                capped((long) aliases + other.aliases),
                capped((long) fields + other.fields));
    }

    /** A field with this selection below it. */
    Cost below(boolean aliased, int rows) {
        int objects = depth == 0 ? 0 : capped(1 + (long) rows * complexity);
        return new Cost(depth + 1, objects, capped(aliases + (aliased ? 1L : 0L)), 1);
    }

    private static int capped(long number) {
        return (int) Math.min(number, UNPAYABLE.longValue());
    }
}
