package io.recount.projections.source;

import io.recount.projections.documents.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SourceActivityProjector} keeps. */
public final class StoredSourceActivityViews implements SourceActivityViews {
    private static final int GAP_DAYS = 28;
    private static final double PERCENT = 99;

    private final SourceDocuments documents;

    public StoredSourceActivityViews(DocumentStore store) {
        this.documents = new SourceDocuments(store);
    }

    @Override
    public SourceActivityView activity(GetSourceActivity query) {
        var head = documents.heads(List.of(query.source())).get(query.source());
        if (head == null) {
            return new SourceActivityView(null, null, List.of());
        }
        var days = documents.days(SourceDocuments.period(query.source(), query.from(), query.to())).values().stream()
                .map(SourceDay::view)
                .sorted(Comparator.comparing(DayView::day))
                .toList();
        return new SourceActivityView(head.firstSeen(), head.lastSeen(), days);
    }

    @Override
    public SilenceView silence(GetSourceSilence query) {
        var head = documents.heads(List.of(query.source())).get(query.source());
        var lastSeen = head == null ? null : head.lastSeen();
        var gaps = gaps(query.source(), lastSeen);
        long total = gaps.total();
        long gap = lastSeen == null
                ? 0
                : Math.max(0, Duration.between(lastSeen, query.now()).toMillis());
        if (total < SilenceView.FEWEST_GAPS) {
            return new SilenceView(SilenceView.State.UNKNOWN, lastSeen, gap, null, total);
        }
        long threshold = gaps.percentile(PERCENT);
        var state = gap > threshold ? SilenceView.State.SILENT : SilenceView.State.ACTIVE;
        return new SilenceView(state, lastSeen, gap, threshold, total);
    }

    /** Those of the days up to the last with any message: a source does not become unknown by being silent for long. */
    private Gaps gaps(String source, @Nullable Instant lastSeen) {
        var gaps = new Gaps();
        if (lastSeen != null) {
            var to = LocalDate.ofInstant(lastSeen, ZoneOffset.UTC);
            documents
                    .days(SourceDocuments.period(source, to.minusDays(GAP_DAYS - 1), to))
                    .values()
                    .forEach(day -> gaps.add(day.gaps));
        }
        return gaps;
    }
}
