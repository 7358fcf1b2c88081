package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Fate;
import io.recount.demo.message.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts messages. */
public final class Tally implements Audience {
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<Source, Map<String, Long>> kinds = new EnumMap<>(Source.class);
    private long late;

    @Override
    public void message(DemoMessage message) {
        fates.merge(message.fate(), 1L, Long::sum);
        kinds.computeIfAbsent(message.source(), source -> new TreeMap<>()).merge(message.kind(), 1L, Long::sum);
        if (message.isLate()) {
            late++;
        }
    }

    /** All messages, repeated and broken ones included. */
    public long sent() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    public long of(Source source) {
        return kinds(source).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Event names of a source, in their order, with how often they were sent. */
    public Map<String, Long> kinds(Source source) {
        return kinds.getOrDefault(source, Map.of());
    }

    /** Messages that left their source more than a quarter of an hour after they happened. */
    public long late() {
        return late;
    }
}
