package io.recount.graphql;

import io.recount.commands.source.CreateSource;
import io.recount.commands.source.Sources;
import io.recount.commands.source.UpdateSource;
import io.recount.domain.interaction.InteractionKind;
import io.recount.domain.source.SourceKind;
import io.recount.projections.Page;
import io.recount.projections.source.DayView;
import io.recount.projections.source.EventVolume;
import io.recount.projections.source.GetSourceActivity;
import io.recount.projections.source.GetSourceSilence;
import io.recount.projections.source.SilenceView;
import io.recount.projections.source.SourceActivityView;
import io.recount.projections.source.SourceActivityViews;
import io.recount.projections.source.SourceView;
import io.recount.projections.source.SourceViews;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sources in memory: the shop, which sent eight messages in two days, and the web. */
final class SourceWorld implements Sources, SourceViews, SourceActivityViews {
    private final TreeMap<String, SourceView> sources = new TreeMap<>();

    SourceWorld() {
        reset();
    }

    void reset() {
        sources.clear();
        sources.put("shop", new SourceView("shop", "The shop", SourceKind.WEBHOOK, "Tea team", GraphQlFixtures.NOW));
        sources.put("web", new SourceView("web", "web", SourceKind.BROWSER, null, GraphQlFixtures.NOW));
    }

    @Override
    public boolean create(CreateSource command) {
        var source =
                new SourceView(command.slug(), command.name(), command.kind(), command.owner(), GraphQlFixtures.NOW);
        return sources.putIfAbsent(command.slug(), source) == null;
    }

    @Override
    public boolean update(UpdateSource command) {
        return sources.computeIfPresent(
                        command.slug(),
                        (slug, old) -> new SourceView(
                                slug,
                                command.name() == null ? old.name() : command.name(),
                                command.kind() == null ? old.kind() : command.kind(),
                                command.owner() == null ? old.owner() : command.owner(),
                                old.createdAt()))
                != null;
    }

    @Override
    public Optional<SourceView> bySlug(String slug) {
        return Optional.ofNullable(sources.get(slug));
    }

    @Override
    public Page<SourceView> page(int first, @Nullable String after) {
        var rest =
                List.copyOf(sources.tailMap(after == null ? "" : after, false).values());
        return new Page<>(rest.subList(0, Math.min(first, rest.size())), rest.size() > first);
    }

    @Override
    public SourceActivityView activity(GetSourceActivity query) {
        if (!query.source().equals("shop")) {
            return new SourceActivityView(null, null, List.of());
        }
        var orders = new EventVolume(InteractionKind.ORDER_COMPLETED, "Order completed", 3);
        var teas = new EventVolume(InteractionKind.CUSTOM, "Tea Brewed", 1);
        return new SourceActivityView(
                GraphQlFixtures.NOW.minusSeconds(86_400),
                GraphQlFixtures.NOW,
                List.of(
                        new DayView(LocalDate.parse("2026-02-28"), 4, List.of(teas, orders), 0),
                        new DayView(LocalDate.parse("2026-03-01"), 4, List.of(orders), 1)));
    }

    @Override
    public SilenceView silence(GetSourceSilence query) {
        return query.source().equals("shop")
                ? new SilenceView(SilenceView.State.SILENT, GraphQlFixtures.NOW.minusSeconds(60), 60_000, 30_000L, 120)
                : new SilenceView(SilenceView.State.UNKNOWN, null, 0, null, 0);
    }
}
