package io.recount.config.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Stretches of the log that were read and unsealed last: of several followers that are behind only the first pays for it. */
final class LogBlocks {
    private static final int SIZE = 1_000;
    private static final int KEPT = 4;

    private final EventReader reader;
    private final Map<Long, List<TrackedEventMessage<?>>> blocks = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<TrackedEventMessage<?>>> eldest) {
            return size() > KEPT;
        }
    };

    LogBlocks(EventReader reader) {
        this.reader = reader;
    }

    /** Events directly after a position; the end of the log, which still grows, is read without being kept. */
    synchronized List<TrackedEventMessage<?>> after(long position, long head) {
        long number = position / SIZE;
        long before = number * SIZE;
        if (head < before + SIZE) {
            return reader.readAfter(position, SIZE);
        }
        var block = blocks.computeIfAbsent(number, _ -> reader.readAfter(before, SIZE));
        return block.subList((int) (position - before), block.size());
    }

    synchronized void forget() {
        blocks.clear();
    }
}
