package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer pays for again and again. Amounts are per {@code interval}, in the major unit of {@code currency}
 * (ISO 4217).
 */
public sealed interface Subscriptions extends Interaction {

    /**
     * A subscription began.
     *
     * @param interval such as month or year, as sent
     */
    record SubscriptionStarted(
            @Nullable String subscriptionId,
            @SentAs("planName planId") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("price value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @SentAs("quantity") @Nullable Integer seats,
            Map<String, @Nullable Object> properties)
            implements Subscriptions {}

    /**
     * A subscription went into its next period.
     *
     * @param interval such as month or year, as sent
     */
    record SubscriptionRenewed(
            @Nullable String subscriptionId,
            @SentAs("planName planId") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("price value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @SentAs("quantity") @Nullable Integer seats,
            Map<String, @Nullable Object> properties)
            implements Subscriptions {}

    /**
     * A subscription rests.
     *
     * @param resumesAt when it goes on, if that is known
     */
    record SubscriptionPaused(
            @Nullable String subscriptionId,
            @SentAs("planName planId") @Nullable String plan,
            @Nullable String reason,
            @SentAs("resumeDate") @Nullable Instant resumesAt,
            Map<String, @Nullable Object> properties)
            implements Subscriptions {}

    /** A resting subscription goes on. */
    record SubscriptionResumed(
            @Nullable String subscriptionId,
            @SentAs("planName planId") @Nullable String plan,
            Map<String, @Nullable Object> properties)
            implements Subscriptions {}

    /**
     * A subscription was cancelled.
     *
     * @param reason why, as sent
     * @param endsAt the last moment that is paid for
     */
    record SubscriptionCancelled(
            @Nullable String subscriptionId,
            @SentAs("planName planId") @Nullable String plan,
            @SentAs("price value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @SentAs("cancellationReason") @Nullable String reason,
            @SentAs("endDate effectiveAt") @Nullable Instant endsAt,
            Map<String, @Nullable Object> properties)
            implements Subscriptions {}
}
