package io.recount.graphql.live;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.interaction.InteractionKind;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.customer.CustomerBy;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.source.GetSource;
import io.recount.projections.source.SourceView;
import io.recount.projections.timeline.TimelineEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code customerUpdated}, {@code timelineAppended} and {@code eventsReceived}. */
@Component
final class LiveFields implements RuntimeWiringConfigurer {
    private final LiveEvents live;
    private final ProfileReader profiles;
    private final Queries queries;
    private final Share share = new Share();

    LiveFields(LiveEvents live, ProfileReader profiles, Queries queries) {
        this.live = live;
        this.profiles = profiles;
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Subscription",
                type -> type.dataFetcher("customerUpdated", this::customerUpdated)
                        .dataFetcher("timelineAppended", this::timelineAppended)
                        .dataFetcher("eventsReceived", this::eventsReceived));
        wiring.type("ReceivedEvent", Received::configure);
    }

    private Publisher<ProfileView> customerUpdated(DataFetchingEnvironment field) {
        var asked = customer(field);
        var subscription = Ongoing.begin(field);
        var feed = subscription.tells(
                new LatestFeed<>(subscription, call -> profiles.read(call, asked), ProfileView::position));
        // Watched before it is read, so that no change in between is missed.
        var follower = new CustomerFollower(feed, live::profile, _ -> feed.changed());
        follow(field, follower, asked);
        return feed;
    }

    private Publisher<TimelineEntry> timelineAppended(DataFetchingEnvironment field) {
        var asked = customer(field);
        var kinds = kinds(field.getArgument("kinds"));
        var subscription = Ongoing.begin(field);
        var feed = subscription.tells(new QueueFeed<>(subscription, TimelineEntry::of));
        var follower = new CustomerFollower(feed, live::timeline, logged -> {
            if (logged.event() instanceof InteractionRecorded recorded
                    && kinds.contains(recorded.interaction().kind())) {
                feed.add(logged, logged.position());
            }
        });
        // The profile view may be behind the timeline view, and tell of a join only after the timeline view has.
        var joins = new CustomerFollower(feed, live::profile, logged -> {
            if (logged.event() instanceof HistoryAdopted adopted) {
                follower.watch(adopted.customerId());
            }
        });
        follower.watch(asked);
        follower.watch(follow(field, joins, asked));
        return feed;
    }

    private Publisher<Received> eventsReceived(DataFetchingEnvironment field) {
        String slug = Objects.requireNonNull(field.getArgument("source"));
        var subscription = Ongoing.begin(field);
        if (queries.one(Call.of(field), new GetSource(slug), SourceView.class).isEmpty()) {
            throw new RuleViolated("SOURCE_NOT_FOUND", "source is the slug of none there is");
        }
        var feed = subscription.tells(new QueueFeed<Received, Received>(subscription, it -> it));
        var sampler = new Sampler(share.join());
        feed.watches(sampler.share());
        feed.watches(live.source(slug, message -> {
            var received = sampler.pass(message, System.nanoTime());
            if (received != null) {
                feed.add(received, message.position());
            }
        }));
        return feed;
    }

    /** Watches who the customer is now; looks again until nobody is found to watch who was not watched before the look. */
    private CustomerId follow(DataFetchingEnvironment field, CustomerFollower follower, CustomerId asked) {
        follower.watch(asked);
        var current = current(field, asked);
        while (follower.watch(current)) {
            current = current(field, asked);
        }
        return current;
    }

    private CustomerId current(DataFetchingEnvironment field, CustomerId asked) {
        return queries.ask(Call.of(field), new GetCustomer.ById(asked))
                .orElseThrow(() -> new RuleViolated("CUSTOMER_NOT_FOUND", "id is that of nobody known"))
                .id();
    }

    private static CustomerId customer(DataFetchingEnvironment field) {
        return CustomerBy.id(Objects.requireNonNull(field.<String>getArgument("id")), "id");
    }

    private static Set<InteractionKind> kinds(@Nullable List<InteractionKind> wanted) {
        return wanted == null || wanted.isEmpty() ? EnumSet.allOf(InteractionKind.class) : EnumSet.copyOf(wanted);
    }
}
