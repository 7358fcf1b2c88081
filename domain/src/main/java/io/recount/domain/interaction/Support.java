package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tickets of the help desk. */
public sealed interface Support extends Interaction {

    /**
     * A ticket was opened.
     *
     * @param text what the customer wrote
     */
    record TicketOpened(
            @Nullable String ticketId,
            @SentAs("title ticketSubject") @Nullable String subject,
            @SentAs("description body message") @Nullable String text,
            @Nullable String channel,
            @Nullable String priority,
            @Nullable String category,
            Map<String, @Nullable Object> properties)
            implements Support {}

    /**
     * Somebody replied on a ticket.
     *
     * @param author who, such as customer or agent, as sent
     */
    record TicketReplied(
            @Nullable String ticketId,
            @SentAs("authorType repliedBy") @Nullable String author,
            @Nullable String channel,
            @SentAs("body message reply comment") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Support {}

    /**
     * A ticket was solved or closed.
     *
     * @param resolutionSeconds from opened to solved, in seconds
     */
    record TicketSolved(
            @Nullable String ticketId,
            @Nullable String resolution,
            @SentAs("resolutionTime") @Nullable BigDecimal resolutionSeconds,
            Map<String, @Nullable Object> properties)
            implements Support {}

    /**
     * The customer rated how a ticket was handled.
     *
     * @param rating on the sender's scale
     */
    record TicketRated(
            @Nullable String ticketId,
            @SentAs("score satisfactionScore") @Nullable BigDecimal rating,
            @SentAs("text") @Nullable String comment,
            Map<String, @Nullable Object> properties)
            implements Support {}
}
