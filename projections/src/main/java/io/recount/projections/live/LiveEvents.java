package io.recount.projections.live;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.source.ReceivedMessage;
import java.util.function.Consumer;

/**
 * Where new events can be watched while they come. Listeners are called by the threads that do the work, and must return at once.
 * After a failure an event may be told again; apart from that the positions one listener hears of grow.
 */
public interface LiveEvents {
    /** Events of a customer, or its adoption by another one, each once readers find it in the profile. */
    Watch profile(CustomerId id, Consumer<LoggedEvent> listener);

    /** Events of a customer, or its adoption by another one, each once readers find it in the timeline. */
    Watch timeline(CustomerId id, Consumer<LoggedEvent> listener);

    /** Messages of a source, each once it is durable; the views may not have it yet. */
    Watch source(String slug, Consumer<ReceivedMessage> listener);

    /** Goes on until it is closed; closing it twice does nothing. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
