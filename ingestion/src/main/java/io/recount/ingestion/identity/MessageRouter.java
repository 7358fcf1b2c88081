package io.recount.ingestion.identity;

import io.recount.commands.customer.CustomerSnapshot;
import io.recount.commands.customer.Outcome;
import io.recount.commands.customer.assign.AssignAccount;
import io.recount.commands.customer.describe.SetTraits;
import io.recount.commands.customer.join.AdoptHistory;
import io.recount.commands.customer.join.HandOverHistory;
import io.recount.commands.customer.link.LinkIdentifiers;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.commands.customer.register.RegisterCustomer;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import io.recount.ingestion.intake.CommandGroup;
import io.recount.ingestion.intake.DurableWrite;
import io.recount.ingestion.message.Report;
import io.recount.ingestion.message.SourceMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out whom messages are about and sends the commands that follow. Used by one thread. */
public final class MessageRouter {
    private final IdentityIndex index;
    private final Supplier<CustomerId> newIds;
    private Map<Identifier, Person> known = Map.of();

    /**
     * @param newIds random ids for customers nobody had heard of
     */
    public MessageRouter(IdentityIndex index, Supplier<CustomerId> newIds) {
        this.index = index;
        this.newIds = newIds;
    }

    /** Looks up everybody whom these messages name, and answers with their ids. */
    public Set<CustomerId> prepare(Collection<SourceMessage> messages) {
        var identifiers = new LinkedHashSet<Identifier>();
        messages.forEach(message -> identifiers.addAll(candidates(message)));
        known = index.find(identifiers);
        var ids = new LinkedHashSet<CustomerId>();
        known.values().forEach(person -> ids.add(person.current().id()));
        return ids;
    }

    /** Sends the commands of one prepared message; refuses with {@link IdentityConflict} or a rule of the customer. */
    public Outcome route(SourceMessage message, CommandGroup group) {
        var identifiers = identifiers(message);
        boolean isAlias = message.report() instanceof Report.WasCalled;
        var provenance = message.provenance();
        var resolution = IdentityRules.resolve(identifiers, isAlias, known);
        var person = switch (resolution) {
            case Resolution.Unknown(var all) -> register(all, provenance, group);
            case Resolution.Known it -> extend(it, provenance, group);
            case Resolution.Conflict() -> throw IdentityConflict.refused();
        };
        var command = command(person.id(), message);
        if (command == null) {
            return resolution.bringsNews() ? Outcome.RECORDED : Outcome.DUPLICATE;
        }
        return (Outcome) group.dispatch(command);
    }

    /** What identity resolution learnt since the last call, to be written with the group. */
    public @Nullable DurableWrite takeChanges() {
        return index.takeChanges();
    }

    /** Keeps what was learnt until it is durable. */
    public void untilDurable(Future<?> durable) {
        index.untilDurable(durable);
    }

    /** Forgets everything that may never have become durable. */
    public void forget() {
        index.forget();
    }

    private Person register(List<Identifier> identifiers, Provenance provenance, CommandGroup group) {
        var id = newIds.get();
        group.dispatch(new RegisterCustomer(id, provenance, identifiers));
        return learn(index.register(id, identifiers), identifiers);
    }

    private Person extend(Resolution.Known it, Provenance provenance, CommandGroup group) {
        var person = it.person();
        if (!it.unlinked().isEmpty() || !it.predecessors().isEmpty()) {
            // Also asks whether the history is open, before another one is closed in its favour.
            group.dispatch(new LinkIdentifiers(person.id(), provenance, it.unlinked()));
            index.link(person, it.unlinked());
            learn(person, it.unlinked());
        }
        for (var predecessor : it.predecessors()) {
            var history =
                    (CustomerSnapshot) group.dispatch(new HandOverHistory(predecessor.id(), provenance, person.id()));
            var fingerprints = Arrays.stream(history.fingerprints()).boxed().toList();
            group.dispatch(
                    new AdoptHistory(person.id(), provenance, predecessor.id(), history.identifiers(), fingerprints));
            index.join(predecessor, history.identifiers(), person);
        }
        return person;
    }

    private Person learn(Person person, List<Identifier> identifiers) {
        identifiers.forEach(identifier -> known.put(identifier, person));
        return person;
    }

    private List<Identifier> identifiers(SourceMessage message) {
        if (!(message.report() instanceof Report.WasCalled(var previousId))) {
            return message.identifiers();
        }
        var all = new LinkedHashSet<>(message.identifiers());
        var asUser = Identifier.userId(previousId);
        all.add(known.containsKey(asUser) ? asUser : Identifier.anonymousId(previousId));
        return new ArrayList<>(all);
    }

    private static List<Identifier> candidates(SourceMessage message) {
        if (!(message.report() instanceof Report.WasCalled(var previousId))) {
            return message.identifiers();
        }
        var all = new ArrayList<>(message.identifiers());
        all.add(Identifier.userId(previousId));
        all.add(Identifier.anonymousId(previousId));
        return all;
    }

    private static @Nullable Object command(CustomerId id, SourceMessage message) {
        return switch (message.report()) {
            case Report.Did(var interaction) ->
                new RecordInteraction(id, message.provenance(), interaction, message.envelope());
            case Report.HasTraits(var traits) -> new SetTraits(id, message.provenance(), traits, message.envelope());
            case Report.BelongsTo(var accountId, var traits) ->
                new AssignAccount(id, message.provenance(), accountId, traits, message.envelope());
            case Report.WasCalled(var previousId) -> null;
        };
    }
}
