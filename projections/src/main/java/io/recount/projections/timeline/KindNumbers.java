package io.recount.projections.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The number of a kind; one that is new to the customer gets the next. */
    int numberOf(String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            number = names.size();
            names.add(name);
        }
        return number;
    }

    /** Numbers of those of the wanted kinds that the customer has. */
    Set<Integer> known(Collection<String> wanted) {
        return wanted.stream().map(names::indexOf).filter(number -> number >= 0).collect(Collectors.toSet());
    }

    static long maskOf(EntryRun entries) {
        long mask = 0;
        for (var row : entries.rows()) {
            mask |= bit(row.kind());
        }
        return mask;
    }

    static long maskOf(Collection<Integer> numbers) {
        long mask = 0;
        for (int number : numbers) {
            mask |= bit(number);
        }
        return mask;
    }

    /** Whether a mask holds the bit that several kinds may stand behind. */
    static boolean sharesABit(long mask) {
        return (mask & 1L << LAST_BIT) != 0;
    }

    static long bit(int number) {
        return 1L << Math.min(number, LAST_BIT);
    }
}
