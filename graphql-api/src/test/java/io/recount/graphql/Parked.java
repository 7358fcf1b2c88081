package io.recount.graphql;

import io.recount.commands.projection.ParkedEvents;
import io.recount.commands.projection.RetriedEvents;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.Page;
import io.recount.projections.parked.FindParkedEvents;
import io.recount.projections.parked.ParkedEventView;
import io.recount.projections.parked.ParkedEventViews;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two parked events of one customer in memory. */
final class Parked implements ParkedEvents, ParkedEventViews {
    static final CustomerId CUSTOMER = new CustomerId(new UUID(0x4000L, 0x8000_0000_0000_0001L));
    static final UUID EVENT = new UUID(0x7000L, 0x9000_0000_0000_0001L);

    @Override
    public RetriedEvents retry(String projection, @Nullable CustomerId customer) {
        if (projection.equals("catalogue-view")) {
            throw new RuleViolated("REPLAY_NEEDED", "replay it");
        }
        return new RetriedEvents(customer == null ? 2 : 1, 0);
    }

    @Override
    public long evict(String projection, UUID event) {
        if (!event.equals(EVENT)) {
            throw new RuleViolated("EVENT_NOT_PARKED", "no such event is parked");
        }
        return 1;
    }

    @Override
    public Page<ParkedEventView> page(FindParkedEvents query) {
        var after = query.after();
        long from = after == null ? 0 : after.position();
        return Page.of(
                Stream.of(view(5, "IllegalStateException", query), view(7, null, query))
                        .filter(event -> event.position() > from)
                        .toList(),
                query.first());
    }

    private static ParkedEventView view(long position, @Nullable String cause, FindParkedEvents query) {
        return new ParkedEventView(
                "profile-view",
                CUSTOMER,
                EVENT,
                position,
                "customer.traits-set",
                GraphQlFixtures.NOW,
                GraphQlFixtures.NOW,
                cause,
                cause == null ? null : "what it said",
                query.withData() ? Map.of("traits", Map.of("plan", "pro")) : null);
    }
}
