package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of e-mails to the customer. */
public sealed interface Mailing extends Interaction {

    /** An e-mail was taken by the customer's mail server. */
    record EmailDelivered(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            Map<String, @Nullable Object> properties)
            implements Mailing {}

    /** An e-mail was opened, as far as that can be seen. */
    record EmailOpened(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            Map<String, @Nullable Object> properties)
            implements Mailing {}

    /** A link in an e-mail was clicked. */
    record EmailClicked(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @Nullable String linkId,
            @SentAs("url link") @Nullable String linkUrl,
            Map<String, @Nullable Object> properties)
            implements Mailing {}

    /**
     * An e-mail could not be delivered.
     *
     * @param bounceType hard or soft, as sent
     */
    record EmailBounced(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @SentAs("type") @Nullable String bounceType,
            @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Mailing {}

    /** The customer marked an e-mail as spam. */
    record EmailComplained(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            Map<String, @Nullable Object> properties)
            implements Mailing {}

    /**
     * The customer unsubscribed from a mailing list, or from all.
     *
     * @param listId null when not sent, which may mean all lists
     */
    record EmailUnsubscribed(
            @Nullable String emailId,
            @SentAs("emailSubject") @Nullable String subject,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @Nullable String listId,
            @Nullable String listName,
            @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Mailing {}
}
