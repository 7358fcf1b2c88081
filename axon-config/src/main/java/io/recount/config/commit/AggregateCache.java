package io.recount.config.commit;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/** Aggregates between their commands, bounded by an estimate of their bytes: long histories weigh more. */
public final class AggregateCache implements Cache {
    private static final long BYTES = 128L << 20;
    private static final int BYTES_AT_REST = 1_000;
    private static final int BYTES_PER_EVENT = 16;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher(AggregateCache::weigh)
            .executor(Runnable::run)
            .build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens: entries come and go silently. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> true;
    }

    private static int weigh(Object key, Object value) {
        var entry = (AggregateCacheEntry<?>) value;
        long version = entry.recreateAggregate(null, null, null).version();
        return (int) Math.min(Integer.MAX_VALUE, BYTES_AT_REST + version * BYTES_PER_EVENT);
    }
}
