package io.recount.projections.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Numbers of the interaction kinds of one customer, in the order in which they came, so that a set of kinds fits a long
 * and no number depends on the length of the list of all kinds. All kinds from the 64th on share the last bit.
 */
final class KindNumbers {
    private static final int LAST_BIT = Long.SIZE - 1;

    private final List<String> names;

    KindNumbers(Collection<String> names) {
        this.names = new ArrayList<>(names);
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** The kinds of these entries; kinds new to the customer get the next number. */
    long maskOf(Collection<Frame> frames) {
        long mask = 0;
        for (var frame : frames) {
            mask |= bitOf(frame.kind());
        }
        return mask;
    }

    /** Those of the wanted kinds that the customer has. */
    long known(Collection<String> wanted) {
        long mask = 0;
        for (var name : wanted) {
            int number = names.indexOf(name);
            if (number >= 0) {
                mask |= bit(number);
            }
        }
        return mask;
    }

    private long bitOf(String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            number = names.size();
            names.add(name);
        }
        return bit(number);
    }

    private static long bit(int number) {
        return 1L << Math.min(number, LAST_BIT);
    }
}
