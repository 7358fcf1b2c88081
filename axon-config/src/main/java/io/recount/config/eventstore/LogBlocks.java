package io.recount.config.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Stretches of the log that were read and unsealed last: of several followers that are behind only the first pays for it. */
final class LogBlocks {
    private static final int MOST_EVENTS = 1_000;

    /** Of sealed bytes that are read at once. */
    static final long MOST_READ_BYTES = 1 << 20;

    private static final long MOST_KEPT_BYTES = 4 << 20;

    private final EventReader reader;

    /** By the position before the first event; what was used last comes last. */
    private final Map<Long, Stretch> blocks = new LinkedHashMap<>(16, .75f, true);

    private long keptBytes;

    LogBlocks(EventReader reader) {
        this.reader = reader;
    }

    /** Events directly after a position; the end of the log, which still grows, is read without being kept. */
    synchronized List<TrackedEventMessage<?>> after(long position, long head) {
        var before = startOfBlockWith(position);
        if (before != null) {
            var block = blocks.get(before);
            if (block != null) {
                return block.events()
                        .subList((int) (position - before), block.events().size());
            }
        }
        var read = reader.readAfter(position, room(position), MOST_READ_BYTES);
        if (position + read.events().size() < head) {
            keep(position, read);
        }
        return read.events();
    }

    synchronized void forget() {
        blocks.clear();
        keptBytes = 0;
    }

    private @Nullable Long startOfBlockWith(long position) {
        for (var block : blocks.entrySet()) {
            long past = position - block.getKey();
            if (past >= 0 && past < block.getValue().events().size()) {
                return block.getKey();
            }
        }
        return null;
    }

    /** No event is kept twice: what is read ends where a block begins. */
    private int room(long position) {
        return blocks.keySet().stream()
                .filter(start -> start > position)
                .mapToInt(start -> (int) Math.min(MOST_EVENTS, start - position))
                .min()
                .orElse(MOST_EVENTS);
    }

    private void keep(long position, Stretch read) {
        if (read.events().isEmpty()) {
            return;
        }
        blocks.put(position, read);
        keptBytes += read.bytes();
        while (keptBytes > MOST_KEPT_BYTES && blocks.size() > 1) {
            var eldest = blocks.entrySet().iterator().next();
            keptBytes -= eldest.getValue().bytes();
            blocks.remove(eldest.getKey());
        }
    }
}
