package io.recount.ingestion.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.ingestion.identity.IdentityTable.Claim;
import io.recount.ingestion.identity.IdentityTable.Move;
import io.recount.ingestion.intake.DurableWrite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who is called by what: remembered in memory, looked up in batches, changed together with the events. Used by one thread. */
public final class IdentityIndex {
    private static final int REMEMBERED = 300_000;

    private final IdentityTable table;
    private final IdentifierDigest digest;
    private final Cache<Identifier, Person> people = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final Cache<UUID, Person> byId =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();
    private final Deque<OnItsWay> onTheirWay = new ArrayDeque<>();
    private Map<Identifier, Person> changed = new HashMap<>();
    private List<Claim> claims = new ArrayList<>();
    private List<Move> moves = new ArrayList<>();

    public IdentityIndex(DataSource database, IdentifierDigest digest) {
        this.table = new IdentityTable(database);
        this.digest = digest;
    }

    /** The customers behind these identifiers; unknown identifiers are absent. */
    Map<Identifier, Person> find(Collection<Identifier> identifiers) {
        var found = new HashMap<Identifier, Person>();
        var missing = new HashMap<UUID, Identifier>();
        for (var identifier : identifiers) {
            var person = remembered(identifier);
            if (person != null) {
                found.put(identifier, person);
            } else {
                missing.put(digest.of(identifier), identifier);
            }
        }
        if (!missing.isEmpty()) {
            table.read(missing.keySet()).forEach((key, owner) -> {
                var identifier = missing.get(key);
                if (identifier != null) {
                    var person = byId.get(owner.customerId(), id -> new Person(new CustomerId(id), owner.identified()));
                    people.put(identifier, person);
                    found.put(identifier, person);
                }
            });
        }
        return found;
    }

    Person register(CustomerId id, Collection<Identifier> identifiers) {
        var person = new Person(id, false);
        byId.put(id.value(), person);
        link(person, identifiers);
        return person;
    }

    void link(Person person, Collection<Identifier> identifiers) {
        for (var identifier : identifiers) {
            claims.add(new Claim(digest.of(identifier), person.id().value(), identifier.isUserId()));
            remember(identifier, person);
            if (identifier.isUserId()) {
                person.identify();
            }
        }
    }

    void join(Person predecessor, Collection<Identifier> identifiers, Person successor) {
        predecessor.joinTo(successor);
        identifiers.forEach(identifier -> remember(identifier, successor));
        moves.add(new Move(predecessor.id().value(), successor.id().value()));
    }

    /** What changed since the last call, to be written with the group; null when nothing did. */
    @Nullable DurableWrite takeChanges() {
        if (claims.isEmpty() && moves.isEmpty()) {
            return null;
        }
        var takenClaims = claims;
        var takenMoves = moves;
        claims = new ArrayList<>();
        moves = new ArrayList<>();
        return connection -> IdentityTable.write(connection, takenClaims, takenMoves);
    }

    /** What changed stays known by heart until the group that writes it is durable, however full the memory is. */
    void untilDurable(Future<?> durable) {
        onTheirWay.removeIf(it -> it.durable.isDone());
        if (!changed.isEmpty()) {
            onTheirWay.addFirst(new OnItsWay(changed, durable));
            changed = new HashMap<>();
        }
    }

    /** Forgets everything that is not in the table. */
    void forget() {
        people.invalidateAll();
        byId.invalidateAll();
        onTheirWay.clear();
        changed = new HashMap<>();
        claims = new ArrayList<>();
        moves = new ArrayList<>();
    }

    private void remember(Identifier identifier, Person person) {
        people.put(identifier, person);
        changed.put(identifier, person);
    }

    private @Nullable Person remembered(Identifier identifier) {
        var person = people.getIfPresent(identifier);
        if (person == null) {
            person = changed.get(identifier);
        }
        for (var it = onTheirWay.iterator(); person == null && it.hasNext(); ) {
            person = it.next().people.get(identifier);
        }
        return person;
    }

    private record OnItsWay(Map<Identifier, Person> people, Future<?> durable) {}
}
