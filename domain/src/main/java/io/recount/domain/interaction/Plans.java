package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what a subscription holds, and trials. Amounts are per {@code interval}, in the major unit of {@code
 * currency} (ISO 4217).
 */
public sealed interface Plans extends Interaction {

    /**
     * The plan changed, and the sender does not say in which direction.
     *
     * @param interval such as month or year, as sent
     */
    record PlanChanged(
            @Nullable String subscriptionId,

            @SentAs("oldPlan fromPlan previousPlanName") @Nullable String previousPlan,

            @SentAs("planName newPlan toPlan planId") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("previousPrice oldPrice") @Nullable BigDecimal previousAmount,
            @SentAs("price newPrice value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * The plan changed to a bigger one.
     *
     * @param interval such as month or year, as sent
     */
    record PlanUpgraded(
            @Nullable String subscriptionId,

            @SentAs("oldPlan fromPlan previousPlanName") @Nullable String previousPlan,

            @SentAs("planName newPlan toPlan planId") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("previousPrice oldPrice") @Nullable BigDecimal previousAmount,
            @SentAs("price newPrice value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * The plan changed to a smaller one.
     *
     * @param interval such as month or year, as sent
     */
    record PlanDowngraded(
            @Nullable String subscriptionId,

            @SentAs("oldPlan fromPlan previousPlanName") @Nullable String previousPlan,

            @SentAs("planName newPlan toPlan planId") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("previousPrice oldPrice") @Nullable BigDecimal previousAmount,
            @SentAs("price newPrice value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * Seats were added to a subscription.
     *
     * @param seats how many were added
     * @param totalSeats how many there are now
     */
    record SeatsAdded(
            @Nullable String subscriptionId,
            @SentAs("seatsAdded quantity count") @Nullable Integer seats,
            @SentAs("seatCount") @Nullable Integer totalSeats,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * Seats were removed from a subscription.
     *
     * @param seats how many were removed, as a positive number as a rule
     * @param totalSeats how many there are now
     */
    record SeatsRemoved(
            @Nullable String subscriptionId,
            @SentAs("seatsRemoved quantity count") @Nullable Integer seats,
            @SentAs("seatCount") @Nullable Integer totalSeats,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /** A trial began. */
    record TrialStarted(
            @SentAs("trialPlanName trialPlan planName") @Nullable String plan,

            @SentAs("trialStartDate trialStart") @Nullable Instant startsAt,
            @SentAs("trialEndDate trialEnd") @Nullable Instant endsAt,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * A trial is over.
     *
     * @param converted whether the customer stays and pays; null when not sent
     */
    record TrialEnded(
            @SentAs("trialPlanName trialPlan planName") @Nullable String plan,

            @SentAs("trialStartDate trialStart") @Nullable Instant startsAt,
            @SentAs("trialEndDate trialEnd") @Nullable Instant endsAt,
            @SentAs("trialConverted") @Nullable Boolean converted,
            Map<String, @Nullable Object> properties)
            implements Plans {}

    /**
     * A trial became a subscription.
     *
     * @param interval such as month or year, as sent
     */
    record TrialConverted(
            @Nullable String subscriptionId,

            @SentAs("planName trialPlanName trialPlan") @Nullable String plan,

            @SentAs("billingInterval billingPeriod") @Nullable String interval,

            @SentAs("price value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Plans {}
}
