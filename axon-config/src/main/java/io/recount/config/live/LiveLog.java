package io.recount.config.live;

import io.recount.config.eventstore.LogTail;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import io.recount.projections.live.Listeners;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.source.ReceivedMessage;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events as the profile, the timeline and the log get them; one look a batch where nobody watches. */
public final class LiveLog implements LiveEvents, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLog.class);
    private static final String PROFILES = "profile-view";
    private static final String TIMELINES = "timeline-view";

    private final Listeners<CustomerId, LoggedEvent> profiles = new Listeners<>();
    private final Listeners<CustomerId, LoggedEvent> timelines = new Listeners<>();
    private final SourceFollower sources;

    public LiveLog(LogTail tail) {
        this.sources = new SourceFollower(tail);
    }

    /** Takes note that readers of a view find these events in it. */
    public void applied(String view, List<LoggedEvent> batch) {
        try {
            switch (view) {
                case PROFILES -> tell(profiles, batch);
                case TIMELINES -> tell(timelines, batch);
                default -> {}
            }
        } catch (RuntimeException e) {
            // The view has the batch, and must not take it in again because of somebody who watches.
            LOG.warn("Those who watch customers could not be told", e);
        }
    }

    @Override
    public Watch profile(CustomerId id, Consumer<LoggedEvent> listener) {
        return profiles.add(id, listener);
    }

    @Override
    public Watch timeline(CustomerId id, Consumer<LoggedEvent> listener) {
        return timelines.add(id, listener);
    }

    @Override
    public Watch source(String slug, Consumer<ReceivedMessage> listener) {
        return sources.add(slug, listener);
    }

    @Override
    public void close() {
        sources.close();
    }

    private static void tell(Listeners<CustomerId, LoggedEvent> listeners, List<LoggedEvent> batch) {
        if (listeners.isEmpty()) {
            return;
        }
        for (var logged : batch) {
            listeners.tell(logged.event().customerId(), logged);
            if (logged.event() instanceof HistoryAdopted adopted) {
                listeners.tell(adopted.predecessorId(), logged);
            }
        }
    }
}
