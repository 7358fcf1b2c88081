package io.recount.graphql.bus;

import io.recount.graphql.call.Call;
import io.recount.graphql.call.TimedOut;
import io.recount.projections.Page;
import io.recount.projections.profile.FindCustomers;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.TimelineEntry;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read side, on the thread of the request. */
@Component
public final class Queries {
    private static final ResponseType<Optional<ProfileView>> PROFILE =
            ResponseTypes.optionalInstanceOf(ProfileView.class);
    private static final ResponseType<Page<ProfileView>> PROFILES = new PageOf<>(ProfileView.class);
    private static final ResponseType<Page<TimelineEntry>> ENTRIES = new PageOf<>(TimelineEntry.class);

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The profile, if anybody is known by that id or identifier. */
    public Optional<ProfileView> ask(Call call, GetCustomer query) {
        return ask(call, query, PROFILE);
    }

    /** A page of profiles. */
    public Page<ProfileView> ask(Call call, FindCustomers query) {
        return ask(call, query, PROFILES);
    }

    /** A page of a customer's timeline. */
    public Page<TimelineEntry> ask(Call call, FindTimeline query) {
        return ask(call, query, ENTRIES);
    }

    private <T> T ask(Call call, Object query, ResponseType<T> type) {
        var deadline = call.deadline();
        try {
            return deadline.read(() -> Answer.await(gateway.query(query, type), deadline.remaining()));
        } catch (RuntimeException e) {
            // Whatever a driver makes of an interrupt, it is the deadline that caused it.
            throw deadline.remaining() == 0 ? new TimedOut() : e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
