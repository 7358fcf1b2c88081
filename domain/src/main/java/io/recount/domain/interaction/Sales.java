package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from lead to customer. Amounts are in the major unit of {@code currency} (ISO 4217). */
public sealed interface Sales extends Interaction {

    /**
     * A lead was created.
     *
     * @param leadSource where it came from
     */
    record LeadCreated(
            @Nullable String leadId,
            @SentAs("source") @Nullable String leadSource,
            @SentAs("leadScore") @Nullable BigDecimal score,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * A lead became an opportunity or a customer.
     *
     * @param amount expected value of the deal
     */
    record LeadConverted(
            @Nullable String leadId,
            @SentAs("dealId") @Nullable String opportunityId,
            @SentAs("value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * The customer asked for a demo.
     *
     * @param text what was written in the form
     */
    record DemoRequested(
            @SentAs("product productName") @Nullable String interest,
            @SentAs("employees") @Nullable String companySize,
            @SentAs("message comment notes") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * A meeting was booked.
     *
     * @param durationSeconds planned length, in seconds
     * @param host who of the company takes part
     */
    record MeetingBooked(
            @SentAs("eventId") @Nullable String meetingId,
            @SentAs("title meetingType") @Nullable String subject,
            @SentAs("startTime scheduledAt") @Nullable Instant startsAt,
            @SentAs("duration") @Nullable BigDecimal durationSeconds,
            @SentAs("organizer") @Nullable String host,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * A meeting took place.
     *
     * @param durationSeconds its length, in seconds
     * @param text notes or transcript
     */
    record MeetingHeld(
            @SentAs("eventId") @Nullable String meetingId,
            @SentAs("title meetingType") @Nullable String subject,
            @SentAs("startTime startedAt") @Nullable Instant startsAt,
            @SentAs("duration") @Nullable BigDecimal durationSeconds,
            @Nullable String outcome,
            @SentAs("notes transcript summary") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * A proposal was sent to the customer.
     *
     * @param validUntil when the offer ends
     */
    record ProposalSent(
            @SentAs("quoteId") @Nullable String proposalId,
            @SentAs("title") @Nullable String subject,
            @SentAs("total value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @SentAs("expiresAt") @Nullable Instant validUntil,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /**
     * The customer looked at a proposal.
     *
     * @param durationSeconds how long, in seconds
     */
    record ProposalViewed(
            @SentAs("quoteId") @Nullable String proposalId,
            @SentAs("title") @Nullable String subject,
            @SentAs("duration") @Nullable BigDecimal durationSeconds,
            Map<String, @Nullable Object> properties)
            implements Sales {}

    /** The customer accepted a proposal. */
    record ProposalAccepted(
            @SentAs("quoteId") @Nullable String proposalId,
            @SentAs("title") @Nullable String subject,
            @SentAs("total value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Sales {}
}
