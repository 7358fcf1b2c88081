package io.recount.projections.timeline;

import io.recount.domain.interaction.InteractionKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows of one history a question is about, as far as the rows themselves tell. */
final class RowFilter {
    private static final long ALL = -1L;

    /** Numbers of the wanted kinds; null for all. */
    private final @Nullable Set<Integer> kinds;

    private final long mask;
    private final Place from;
    private final @Nullable Place before;

    /**
     * @param kinds null for all
     * @param from the first place
     * @param before the first place behind the last; null for no end
     */
    RowFilter(History history, @Nullable Collection<InteractionKind> kinds, Place from, @Nullable Place before) {
        this.kinds = kinds == null
                ? null
                : history.kinds()
                        .known(kinds.stream().map(InteractionKind::storedName).collect(Collectors.toSet()));
        this.mask = this.kinds == null ? ALL : KindNumbers.maskOf(this.kinds);
        this.from = from;
        this.before = before;
    }

    /** The kinds that remain when titles must hold a text too; null for all. Names of events are not looked at. */
    static @Nullable Collection<InteractionKind> kinds(Set<InteractionKind> wanted, @Nullable TitleText title) {
        if (title == null) {
            return wanted.isEmpty() ? null : wanted;
        }
        var candidates = wanted.isEmpty() ? Arrays.asList(InteractionKind.values()) : wanted;
        return candidates.stream().filter(title::mayBeIn).collect(Collectors.toSet());
    }

    boolean takes(Row row) {
        var place = row.place();
        return !place.isBefore(from)
                && (before == null || place.isBefore(before))
                && (kinds == null || kinds.contains(row.kind()));
    }

    /** Whether a bucket may hold such rows; all of its places lie between its first and {@code end}. */
    boolean mayTakeOf(Bucket bucket, Place end) {
        return (before == null || bucket.first().isBefore(before))
                && !end.isBefore(from)
                && (bucket.kinds() & mask) != 0;
    }

    /** Whether rows of a bucket are wanted whatever their kinds. */
    boolean takesAllKindsOf(Bucket bucket) {
        return kinds == null || ((bucket.kinds() & ~mask) == 0 && !KindNumbers.sharesABit(bucket.kinds()));
    }
}
