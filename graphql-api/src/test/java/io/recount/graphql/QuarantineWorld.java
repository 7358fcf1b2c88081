package io.recount.graphql;

import io.recount.commands.quarantine.DiscardQuarantined;
import io.recount.commands.quarantine.EntryOutcome;
import io.recount.commands.quarantine.HandledEntries;
import io.recount.commands.quarantine.HandledEntry;
import io.recount.commands.quarantine.Quarantine;
import io.recount.commands.quarantine.RepairQuarantined;
import io.recount.commands.quarantine.ResubmitQuarantined;
import io.recount.commands.quarantine.Selection;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.projections.Page;
import io.recount.projections.quarantine.CountQuarantined;
import io.recount.projections.quarantine.CountQuarantinedPerDay;
import io.recount.projections.quarantine.DayCount;
import io.recount.projections.quarantine.FindQuarantined;
import io.recount.projections.quarantine.GetQuarantined;
import io.recount.projections.quarantine.QuarantineCount;
import io.recount.projections.quarantine.QuarantineViews;
import io.recount.projections.quarantine.QuarantinedView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Quarantine in memory: three messages of the shop, each a minute older than the one before; keeps what it is asked. */
final class QuarantineWorld implements Quarantine, QuarantineViews {
    private final List<Object> asked = new ArrayList<>();

    void reset() {
        asked.clear();
    }

    Object lastAsked() {
        return asked.getLast();
    }

    static UUID id(int number) {
        return GraphQlFixtures.uuid("entry " + number);
    }

    private static QuarantinedView entry(int number) {
        return new QuarantinedView(
                id(number),
                "shop",
                GraphQlFixtures.NOW.minusSeconds(60L * number),
                QuarantineStatus.WAITING,
                "track",
                "event-missing",
                "/event",
                "A track message needs the name of its event.",
                Map.of("userId", "u-" + number),
                List.of(new QuarantinedView.ActionView(
                        "REPAIR",
                        GraphQlFixtures.uuid("key ADMIN"),
                        "ADMIN",
                        GraphQlFixtures.NOW,
                        "FAILING",
                        "event-missing",
                        "set /userId")));
    }

    @Override
    public Page<QuarantinedView> page(FindQuarantined query) {
        asked.add(query);
        var after = query.after();
        var rest = List.of(entry(0), entry(1), entry(2)).stream()
                .filter(entry -> after == null || entry.receivedAt().isBefore(after.receivedAt()))
                .toList();
        return new Page<>(rest.subList(0, Math.min(query.first(), rest.size())), rest.size() > query.first());
    }

    @Override
    public Optional<QuarantinedView> byId(GetQuarantined query) {
        return query.id().equals(id(1)) ? Optional.of(entry(1)) : Optional.empty();
    }

    @Override
    public List<QuarantineCount> counts(CountQuarantined query) {
        asked.add(query);
        return List.of(new QuarantineCount("shop", "event-missing", QuarantineStatus.WAITING, 3));
    }

    @Override
    public List<DayCount> perDay(CountQuarantinedPerDay query) {
        return query.source().equals("shop") ? List.of(new DayCount(LocalDate.parse("2026-03-01"), 1)) : List.of();
    }

    @Override
    public HandledEntries repair(RepairQuarantined command) {
        asked.add(command);
        return handled(command.selection(), EntryOutcome.READY);
    }

    @Override
    public HandledEntries resubmit(ResubmitQuarantined command) {
        asked.add(command);
        return new HandledEntries(
                handled(command.selection(), EntryOutcome.RECORDED).entries(), 77L);
    }

    @Override
    public HandledEntries discard(DiscardQuarantined command) {
        asked.add(command);
        return handled(command.selection(), EntryOutcome.DISCARDED);
    }

    private static HandledEntries handled(Selection selection, EntryOutcome outcome) {
        var ids = selection.ids() == null ? List.of(id(2)) : selection.ids();
        return new HandledEntries(
                ids.stream().map(id -> HandledEntry.of(id, outcome)).toList(), null);
    }
}
