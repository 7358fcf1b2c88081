package io.recount.projections.profile;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.Micros;
import io.recount.projections.bson.WellFormed;
import io.recount.projections.customer.CustomerState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fold behind a profile. Every value is the one with the greatest (occurredAt, position). */
public final class ProfileState implements CustomerState<ProfileState> {
    /** Joined customers of whom it is remembered that their changes of traits are this one's; they are forgotten with it. */
    static final int MOST_JOINED = 10_000;

    long position = Long.MIN_VALUE;
    long firstSeen = Long.MAX_VALUE;
    long lastSeen = Long.MIN_VALUE;

    @Nullable Account account;

    final Identifiers identifiers = new Identifiers();
    final Traits traits = new Traits();
    final Set<String> sources = new TreeSet<>();
    final Map<InteractionKind, Long> counters = new EnumMap<>(InteractionKind.class);
    /** Changes of traits that are not written yet. */
    final List<ToldTrait> changes = new ArrayList<>();
    /** Customers who were joined to this one and had traits of their own, the last ones last. */
    final List<CustomerId> joined = new ArrayList<>();
    /** Identifiers whose look-up does not lead to this customer yet, with the position at which it shall. */
    private final Map<Identifier, Long> unassigned = new LinkedHashMap<>();

    ProfileState() {}

    @Override
    public long position() {
        return position;
    }

    /** Gives up what waits to be written beside the state, for a view that keeps nothing of it. */
    public void forgetUnwritten() {
        unassigned.clear();
        changes.clear();
    }

    /** Identifiers that were learnt since this was last asked, with the position from which they lead to this customer. */
    Map<Identifier, Long> takeUnassigned() {
        var taken = Map.copyOf(unassigned);
        unassigned.clear();
        return taken;
    }

    /** The profile for readers. */
    public ProfileView view(CustomerId id) {
        return new ProfileView(
                id,
                List.copyOf(identifiers.learntAt().keySet()),
                traits.views(),
                account == null ? null : account.id(),
                Micros.toInstant(firstSeen),
                Micros.toInstant(lastSeen),
                List.copyOf(sources),
                Collections.unmodifiableMap(counters),
                position);
    }

    @Override
    public void fold(LoggedEvent logged) {
        position = logged.position();
        switch (logged.event()) {
            case CustomerRegistered event -> {
                seen(event.provenance());
                learn(event.identifiers());
            }
            case IdentifiersLinked event -> {
                seen(event.provenance());
                learn(event.identifiers());
            }
            case TraitsSet event -> {
                seen(event.provenance());
                set(event, logged);
            }
            case InteractionRecorded event -> {
                seen(event.provenance());
                counters.merge(event.interaction().kind(), 1L, Long::sum);
            }
            case AccountAssigned event -> {
                seen(event.provenance());
                assign(new Account(
                        WellFormed.text(event.accountId()),
                        Micros.of(event.provenance().occurredAt()),
                        position));
            }
            case HistoryHandedOver event -> seen(event.provenance());
            case HistoryAdopted _, ErasedEvent _ -> throw new IllegalArgumentException("not folded into a profile");
        }
    }

    @Override
    public void adopt(@Nullable ProfileState predecessor, LoggedEvent logged, HistoryAdopted adopted) {
        position = logged.position();
        seen(adopted.provenance());
        if (predecessor != null) {
            replaceTraits(predecessor, logged, adopted);
            join(predecessor, adopted.predecessorId());
            merge(predecessor);
        }
        learn(adopted.identifiers());
    }

    private void seen(Provenance provenance) {
        long occurredAt = Micros.of(provenance.occurredAt());
        firstSeen = Math.min(firstSeen, occurredAt);
        lastSeen = Math.max(lastSeen, occurredAt);
        sources.add(WellFormed.text(provenance.source()));
    }

    private void learn(List<Identifier> learnt) {
        for (var identifier : learnt) {
            var name = new Identifier(WellFormed.text(identifier.type()), WellFormed.text(identifier.value()));
            if (identifiers.learn(name, position)) {
                unassigned.put(name, position);
            }
        }
    }

    private void set(TraitsSet event, LoggedEvent logged) {
        long occurredAt = Micros.of(event.provenance().occurredAt());
        long recordedAt = Micros.of(logged.recordedAt());
        var source = event.provenance().source();
        event.traits().forEach((name, value) -> {
            var trait = new Trait(Trait.encoded(value), logged.eventId(), position, source, occurredAt, recordedAt);
            change(event, WellFormed.text(name), trait);
            traits.tell(WellFormed.text(name), trait);
        });
        traits.keepWithinBounds();
    }

    /** The same value again is no change. */
    private void change(TraitsSet event, String name, Trait told) {
        var known = traits.get(name);
        if (!Objects.equals(known == null ? null : known.value(), told.value())) {
            changes.add(new ToldTrait(
                    event.customerId(), name, told, event.provenance().messageId(), known));
        }
    }

    /** Where a predecessor's newer value takes the place of another, the adoption is what changed it. */
    private void replaceTraits(ProfileState predecessor, LoggedEvent logged, HistoryAdopted adopted) {
        long recordedAt = Micros.of(logged.recordedAt());
        var provenance = adopted.provenance();
        predecessor.traits.byName().forEach((name, trait) -> {
            var known = traits.get(name);
            if (known != null && !Objects.equals(known.value(), trait.value()) && trait.isNewerThan(known)) {
                var told = new Trait(
                        trait.value(), logged.eventId(), position, trait.source(), trait.occurredAt(), recordedAt);
                changes.add(new ToldTrait(adopted.customerId(), name, told, provenance.messageId(), known));
            }
        });
    }

    private void join(ProfileState predecessor, CustomerId id) {
        changes.addAll(predecessor.changes);
        predecessor.changes.clear();
        joined.addAll(predecessor.joined);
        if (!predecessor.traits.byName().isEmpty()) {
            joined.add(id);
        }
        if (joined.size() > MOST_JOINED) {
            joined.subList(0, joined.size() - MOST_JOINED).clear();
        }
    }

    private void assign(Account other) {
        account = account == null ? other : Account.latest(account, other);
    }

    private void merge(ProfileState other) {
        firstSeen = Math.min(firstSeen, other.firstSeen);
        lastSeen = Math.max(lastSeen, other.lastSeen);
        sources.addAll(other.sources);
        traits.tellAll(other.traits);
        traits.keepWithinBounds();
        other.counters.forEach((kind, count) -> counters.merge(kind, count, Long::sum));
        if (other.account != null) {
            assign(other.account);
        }
        identifiers.merge(other.identifiers);
        other.identifiers.learntAt().keySet().forEach(identifier -> unassigned.put(identifier, position));
    }
}
