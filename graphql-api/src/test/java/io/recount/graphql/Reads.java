package io.recount.graphql;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.Page;
import io.recount.projections.profile.FindTraitHistories;
import io.recount.projections.profile.FindTraitHistory;
import io.recount.projections.profile.FoundCustomers;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.GetCustomers;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.profile.TraitChange;
import io.recount.projections.profile.TraitHistories;
import io.recount.projections.timeline.Activities;
import io.recount.projections.timeline.ActivityCount;
import io.recount.projections.timeline.ActivityUnit;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.FindTimelines;
import io.recount.projections.timeline.GetActivities;
import io.recount.projections.timeline.TimelineEntry;
import io.recount.projections.timeline.TimelinePage;
import io.recount.projections.timeline.TimelinePages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The read side in memory. */
final class Reads {
    private final List<ProfileView> profiles = new CopyOnWriteArrayList<>();
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final Map<CustomerId, CustomerId> successors = new ConcurrentHashMap<>();
    private @Nullable RuntimeException failure;
    private int timelinesAsked;

    void reset() {
        profiles.clear();
        profiles.addAll(GraphQlFixtures.profiles());
        entries.clear();
        entries.addAll(GraphQlFixtures.entries());
        successors.clear();
        failure = null;
        timelinesAsked = 0;
    }

    /** How often pages of timelines were asked for, many at once or one. */
    int timelinesAsked() {
        return timelinesAsked;
    }

    void fail(RuntimeException with) {
        failure = with;
    }

    void join(CustomerId predecessor, CustomerId successor) {
        successors.put(predecessor, successor);
    }

    @QueryHandler
    Optional<ProfileView> handle(GetCustomer.ById query) {
        check();
        var id = successors.getOrDefault(query.id(), query.id());
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    @QueryHandler
    FoundCustomers handle(GetCustomers query) {
        var found = new HashMap<CustomerId, ProfileView>();
        query.ids().forEach(id -> handle(new GetCustomer.ById(id)).ifPresent(profile -> found.put(id, profile)));
        return new FoundCustomers(found);
    }

    /** Changes a profile so that it stands at this position. */
    void advance(CustomerId id, long position) {
        profiles.replaceAll(profile -> profile.id().equals(id)
                ? new ProfileView(
                        id,
                        profile.identifiers(),
                        profile.traits(),
                        profile.accountId(),
                        profile.firstSeen(),
                        profile.lastSeen(),
                        profile.sources(),
                        profile.counters(),
                        position)
                : profile);
    }

    /** Removes a profile. */
    void remove(CustomerId id) {
        profiles.removeIf(profile -> profile.id().equals(id));
    }

    @QueryHandler
    Optional<ProfileView> handle(GetCustomer.ByIdentifier query) {
        check();
        return profiles.stream()
                .filter(profile -> profile.identifiers().contains(query.identifier()))
                .findFirst();
    }

    @QueryHandler
    TimelinePages handle(FindTimelines query) {
        check();
        timelinesAsked++;
        return new TimelinePages(query.pages().stream().collect(Collectors.toMap(Function.identity(), this::page)));
    }

    @QueryHandler
    Activities handle(GetActivities query) {
        check();
        return new Activities(query.wanted().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        wanted -> List.of(new ActivityCount(
                                wanted.from(), wanted.kinds().size() + (wanted.by() == ActivityUnit.WEEK ? 7 : 1))))));
    }

    @QueryHandler
    TraitHistories handle(FindTraitHistories query) {
        check();
        return new TraitHistories(query.wanted().stream()
                .collect(Collectors.toMap(Function.identity(), wanted -> page(changes(wanted), wanted.first()))));
    }

    private static List<TraitChange> changes(FindTraitHistory wanted) {
        return GraphQlFixtures.changes().stream()
                .filter(change -> change.customerId().equals(wanted.customerId())
                        && wanted.name().equals("plan")
                        && change.position() < wanted.before())
                .toList();
    }

    private TimelinePage page(FindTimeline query) {
        var after = query.after();
        var from = query.from();
        var to = query.to();
        var rest = entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::place).reversed())
                .filter(entry -> after == null || entry.place().compareTo(after) < 0)
                .filter(entry -> query.kinds().isEmpty() || query.kinds().contains(entry.kind()))
                .filter(entry -> query.sources().isEmpty() || query.sources().contains(entry.source()))
                .filter(entry -> query.title() == null || entry.title().contains(query.title()))
                .filter(entry -> from == null || !entry.place().occurredAt().isBefore(from))
                .filter(entry -> to == null || entry.place().occurredAt().isBefore(to))
                .toList();
        var page = page(rest, query.first());
        return new TimelinePage(
                page.rows(),
                page.hasNext(),
                page.rows().isEmpty() ? null : page.rows().getLast().place());
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    private static <T> Page<T> page(List<T> rest, int first) {
        return new Page<>(rest.stream().limit(first).toList(), rest.size() > first);
    }
}
