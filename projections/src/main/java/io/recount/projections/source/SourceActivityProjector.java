package io.recount.projections.source;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.source.SourceDocuments.DayKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts what sources send: one document per source and day, and one per source for when it was last heard of.
 *
 * <p>Days are written before sources: a batch that was cut is delivered again and finds either the old source, whose new
 * days skip what they hold, or a new one.
 */
public final class SourceActivityProjector implements Projector {
    static final String NAME = "source-activity";
    private static final int FORGETTING = 200;

    private final SourceDocuments documents;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, SourceHead> heads = new HashMap<>();
    private Map<DayKey, SourceDay> days = new HashMap<>();

    public SourceActivityProjector(DocumentStore store) {
        this.documents = new SourceDocuments(store);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        alone(() -> {
            boolean stored = false;
            try {
                load(batch);
                fold(batch);
                stored = true;
            } finally {
                if (!stored) {
                    recall();
                }
            }
        });
    }

    @Override
    public void reset() {
        alone(() -> {
            recall();
            documents.drop();
        });
    }

    @Override
    public void takeOver() {
        alone(this::recall);
    }

    @Override
    public void forget(CustomerId id) {
        alone(() -> {
            recall();
            var page = documents.daysAfter(null, FORGETTING);
            while (!page.isEmpty()) {
                var last = page.keySet().stream()
                        .map(DayKey::id)
                        .max(String::compareTo)
                        .orElseThrow();
                page.values().removeIf(day -> !day.forget(id));
                documents.saveDays(page);
                page = documents.daysAfter(last, FORGETTING);
            }
        });
    }

    /** Keeps what this batch is about, which is what the next one will be about, and nothing else. */
    private void load(List<LoggedEvent> batch) {
        var newHeads = new HashMap<String, SourceHead>();
        var newDays = new HashMap<DayKey, SourceDay>();
        var unreadHeads = new HashSet<String>();
        var unreadDays = new HashSet<DayKey>();
        for (var logged : batch) {
            var sent = Sent.by(logged.event());
            if (sent != null) {
                var key = new DayKey(sent.source(), dayOf(logged.recordedAt()));
                keep(heads, key.source(), newHeads, unreadHeads);
                keep(days, key, newDays, unreadDays);
            }
        }
        newHeads.putAll(documents.heads(unreadHeads));
        newDays.putAll(documents.days(unreadDays));
        heads = newHeads;
        days = newDays;
    }

    private static <K, V> void keep(Map<K, V> known, K key, Map<K, V> kept, Set<K> unread) {
        var value = known.get(key);
        if (value == null) {
            unread.add(key);
        } else {
            kept.put(key, value);
        }
    }

    private void fold(List<LoggedEvent> batch) {
        var changedHeads = new LinkedHashMap<String, SourceHead>();
        var changedDays = new LinkedHashMap<DayKey, SourceDay>();
        for (var logged : batch) {
            var sent = Sent.by(logged.event());
            if (sent != null) {
                var key = new DayKey(sent.source(), dayOf(logged.recordedAt()));
                var head = heads.computeIfAbsent(key.source(), _ -> new SourceHead());
                if (head.awaits(logged.position())) {
                    long gap = head.hear(logged.position(), logged.recordedAt());
                    changedHeads.put(key.source(), head);
                    var day = days.computeIfAbsent(key, it -> new SourceDay(it.day()));
                    if (day.fold(logged.position(), sent, logged.event().customerId(), gap)) {
                        changedDays.put(key, day);
                    }
                }
            }
        }
        documents.saveDays(changedDays);
        documents.saveHeads(changedHeads);
    }

    private void recall() {
        heads = new HashMap<>();
        days = new HashMap<>();
    }

    private static LocalDate dayOf(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    private void alone(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
