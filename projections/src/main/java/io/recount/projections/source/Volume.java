package io.recount.projections.source;

import io.recount.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a label was sent on a day. As long as few customers had it, they are known: a name that only they caused may be
 * theirs, and goes when the last of them is forgotten.
 */
final class Volume {
    private static final int FEW = 5;

    private final List<CustomerId> few;
    private boolean common;
    private long count;

    Volume() {
        this(0, false, List.of());
    }

    Volume(long count, boolean common, List<CustomerId> few) {
        this.count = count;
        this.common = common;
        this.few = new ArrayList<>(few);
    }

    long count() {
        return count;
    }

    boolean isCommon() {
        return common;
    }

    List<CustomerId> few() {
        return few;
    }

    void add(CustomerId customer) {
        count++;
        if (common || few.contains(customer)) {
            return;
        }
        few.add(customer);
        if (few.size() > FEW) {
            common = true;
            few.clear();
        }
    }

    /** True where the customer was the last to be known. */
    boolean forget(CustomerId customer) {
        return few.remove(customer) && few.isEmpty();
    }
}
