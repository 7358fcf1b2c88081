package io.recount.graphql;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.IssuedKey;
import io.recount.commands.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys in memory: one of each role at first, whose secret is the role's name. */
final class Keys implements AccessKeys {
    private final Map<String, AccessKey> bySecret = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> revocations = new CopyOnWriteArrayList<>();

    Keys() {
        reset();
    }

    void reset() {
        bySecret.clear();
        for (Role role : Role.values()) {
            bySecret.put(role.name(), key(role.name(), role, role == Role.INGEST ? "web" : null));
        }
    }

    @Override
    public IssuedKey issue(String name, Role role, @Nullable String source) {
        var secret = "secret-of-" + name;
        bySecret.put(secret, key(name, role, source));
        return new IssuedKey(key(name, role, source), secret);
    }

    @Override
    public Optional<AccessKey> revoke(UUID id, Condition condition) {
        var entry = bySecret.entrySet().stream()
                .filter(known -> known.getValue().id().equals(id))
                .findFirst();
        int admins = (int) bySecret.values().stream()
                .filter(key -> key.role() == Role.ADMIN)
                .count();
        return entry.map(known -> {
            var key = known.getValue();
            condition.check(key, admins);
            bySecret.remove(known.getKey());
            revocations.forEach(listener -> listener.accept(key.id()));
            return new AccessKey(
                    key.id(), key.name(), key.role(), key.source(), key.prefix(), key.createdAt(), GraphQlFixtures.NOW);
        });
    }

    @Override
    public void onRevoked(Consumer<UUID> listener) {
        revocations.add(listener);
    }

    @Override
    public Optional<AccessKey> find(String secret) {
        return Optional.ofNullable(bySecret.get(secret));
    }

    @Override
    public List<AccessKey> list(@Nullable UUID after, int limit) {
        return bySecret.values().stream()
                .sorted(Comparator.comparing(AccessKey::id))
                .filter(key -> after == null || key.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static AccessKey key(String name, Role role, @Nullable String source) {
        return new AccessKey(GraphQlFixtures.uuid("key " + name), name, role, source, "rk_", GraphQlFixtures.NOW, null);
    }
}
