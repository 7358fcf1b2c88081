package io.recount.projections.live;

import io.recount.projections.live.LiveEvents.Watch;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to what.
 *
 * @param <K> what they listen to
 * @param <E> what they hear
 */
public final class Listeners<K, E> {
    private final ConcurrentHashMap<K, List<Entry<E>>> byKey = new ConcurrentHashMap<>();

    /** One registration: the same listener may have several. */
    private static final class Entry<E> {
        final Consumer<E> listener;

        Entry(Consumer<E> listener) {
            this.listener = listener;
        }
    }

    /** Lets a listener hear of a key until the watch is closed. */
    public Watch add(K key, Consumer<E> listener) {
        var entry = new Entry<>(listener);
        byKey.merge(
                key,
                List.of(entry),
                (known, fresh) -> Stream.concat(known.stream(), fresh.stream()).toList());
        return () -> byKey.computeIfPresent(key, (_, known) -> without(known, entry));
    }

    /** Whether nobody listens to anything. */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Tells those who listen to the key. */
    public void tell(K key, E event) {
        var entries = byKey.get(key);
        if (entries != null) {
            entries.forEach(entry -> entry.listener.accept(event));
        }
    }

    private static <E> @Nullable List<Entry<E>> without(List<Entry<E>> known, Entry<E> gone) {
        var left = known.stream().filter(entry -> entry != gone).toList();
        return left.isEmpty() ? null : left;
    }
}
