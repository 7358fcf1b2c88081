package io.recount.config.access;

import io.recount.commands.access.AccessKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The keys that are good now, in memory, by digest. */
final class ValidKeys {
    private final Map<String, AccessKey> byDigest = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    void add(byte[] digest, AccessKey key) {
        byDigest.put(HexFormat.of().formatHex(digest), key);
    }

    Optional<AccessKey> find(byte[] digest) {
        return Optional.ofNullable(byDigest.get(HexFormat.of().formatHex(digest)));
    }

    /** Takes a key out, then tells whoever wants to know. */
    void remove(UUID id) {
        if (byDigest.values().removeIf(key -> key.id().equals(id))) {
            listeners.forEach(listener -> listener.accept(id));
        }
    }

    void onRemoved(Consumer<UUID> listener) {
        listeners.add(listener);
    }
}
