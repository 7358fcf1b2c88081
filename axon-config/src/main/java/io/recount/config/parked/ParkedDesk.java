package io.recount.config.parked;

import io.recount.commands.projection.ParkedEvents;
import io.recount.commands.projection.RetriedEvents;
import io.recount.config.eventstore.EventReader;
import io.recount.config.eventstore.UnreadableEvent;
import io.recount.config.mongo.WriteGate;
import io.recount.config.stored.EventJson;
import io.recount.config.stored.EventType;
import io.recount.config.views.LiveView;
import io.recount.config.views.LiveViews;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.Page;
import io.recount.projections.parked.FindParkedEvents;
import io.recount.projections.parked.ParkedEventView;
import io.recount.projections.parked.ParkedEventViews;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deals with the events that live views could not take. */
public final class ParkedDesk implements ParkedEvents, ParkedEventViews {
    private final LiveViews views;
    private final ParkedLots lots;
    private final WriteGate gate;
    private final EventReader log;
    private final EventJson json = new EventJson();
    private final ReentrantLock lock = new ReentrantLock();

    public ParkedDesk(LiveViews views, ParkedLots lots, WriteGate gate, EventReader log) {
        this.views = views;
        this.lots = lots;
        this.gate = gate;
        this.log = log;
    }

    @Override
    public RetriedEvents retry(String projection, @Nullable CustomerId customer) {
        var view = view(projection);
        if (!view.writer().takesLate()) {
            throw new RuleViolated(
                    "REPLAY_NEEDED",
                    projection + " counts events in the order of the log and cannot take one late; replay it instead");
        }
        lock.lock();
        try {
            var queue = queue(view);
            long taken = new Retry(view, queue, gate).run(customer);
            return new RetriedEvents(taken, queue.size());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long evict(String projection, UUID event) {
        var queue = queue(view(projection));
        if (!queue.evict(event)) {
            throw new RuleViolated("EVENT_NOT_PARKED", "no such event is parked for " + projection);
        }
        return queue.size();
    }

    @Override
    public Page<ParkedEventView> page(FindParkedEvents query) {
        var slots = views.all().stream()
                .filter(view -> query.projection() == null || view.name().equals(query.projection()))
                .collect(Collectors.toMap(LiveView::name, view -> view.slot().name()));
        var after = query.after();
        var rows = lots.table()
                .page(
                        slots,
                        after == null ? "" : after.projection(),
                        after == null ? 0 : after.position(),
                        query.first() + 1);
        return Page.of(rows.stream().map(row -> view(row, query.withData())).toList(), query.first());
    }

    private ParkedQueue queue(LiveView view) {
        return lots.of(view.name(), view.slot());
    }

    private LiveView view(String projection) {
        return views.find(projection)
                .orElseThrow(() -> new RuleViolated("PROJECTION_UNKNOWN", "there is no projection of that name"));
    }

    private ParkedEventView view(ParkedRow row, boolean withData) {
        var payload = log.at(row.position())
                .<Object>map(message -> message.getPayload())
                .orElse(null);
        return new ParkedEventView(
                row.view(),
                row.customer(),
                row.eventId(),
                row.position(),
                type(payload),
                row.parkedAt(),
                row.touchedAt(),
                row.cause(),
                lots.details().open(row),
                withData && payload instanceof CustomerEvent event && !(event instanceof ErasedEvent)
                        ? json.readValues(json.write(event))
                        : null);
    }

    private static @Nullable String type(@Nullable Object payload) {
        return switch (payload) {
            case null -> null;
            case ErasedEvent erased -> erased.type();
            case CustomerEvent event -> EventType.of(event).storedName();
            case UnreadableEvent unreadable -> unreadable.type();
            default -> null;
        };
    }
}
