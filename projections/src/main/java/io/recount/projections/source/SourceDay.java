package io.recount.projections.source;

import io.recount.domain.customer.CustomerId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fold behind one day of one source. */
final class SourceDay {
    private static final int MOST_LABELS = 200;

    final LocalDate day;
    final Map<Label, Volume> volumes;
    final Gaps gaps;
    long position;
    long accepted;
    long unnamed;

    SourceDay(LocalDate day) {
        this(day, Long.MIN_VALUE, 0, 0, new LinkedHashMap<>(), new Gaps());
    }

    SourceDay(LocalDate day, long position, long accepted, long unnamed, Map<Label, Volume> volumes, Gaps gaps) {
        this.day = day;
        this.position = position;
        this.accepted = accepted;
        this.unnamed = unnamed;
        this.volumes = volumes;
        this.gaps = gaps;
    }

    /** False where the event was folded in before. */
    boolean fold(long at, Sent sent, CustomerId customer, long gapMillis) {
        if (at <= position) {
            return false;
        }
        position = at;
        gaps.add(gapMillis);
        if (sent.isMessage()) {
            accepted++;
            count(sent.label(), customer);
        }
        return true;
    }

    /** Whether anything was forgotten. */
    boolean forget(CustomerId customer) {
        boolean known =
                volumes.values().stream().anyMatch(volume -> volume.few().contains(customer));
        volumes.values().removeIf(volume -> {
            boolean gone = volume.forget(customer);
            unnamed += gone ? volume.count() : 0;
            return gone;
        });
        return known;
    }

    DayView view() {
        var events = volumes.entrySet().stream()
                .map(entry -> entry.getKey().volume(entry.getValue().count()))
                .toList();
        return new DayView(day, accepted, events, unnamed);
    }

    private void count(@Nullable Label label, CustomerId customer) {
        var volume = label == null ? null : volumes.get(label);
        if (volume == null && label != null && label.isKept() && volumes.size() < MOST_LABELS) {
            volume = new Volume();
            volumes.put(label, volume);
        }
        if (volume == null) {
            unnamed++;
        } else {
            volume.add(customer);
        }
    }
}
