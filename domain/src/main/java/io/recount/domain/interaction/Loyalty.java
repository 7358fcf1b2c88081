package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loyalty points; how much one is worth is the programme's affair. */
public sealed interface Loyalty extends Interaction {

    /**
     * Points were earned.
     *
     * @param points how many
     * @param balance how many there are now
     */
    record PointsEarned(
            @SentAs("pointsEarned amount") @Nullable BigDecimal points,
            @SentAs("pointsBalance") @Nullable BigDecimal balance,
            @SentAs("programName programId") @Nullable String program,
            @Nullable String reason,
            @Nullable String orderId,
            Map<String, @Nullable Object> properties)
            implements Loyalty {}

    /**
     * Points were redeemed.
     *
     * @param points how many, as a positive number as a rule
     * @param balance how many are left
     * @param reward what was given for them
     */
    record PointsRedeemed(
            @SentAs("pointsRedeemed amount") @Nullable BigDecimal points,
            @SentAs("pointsBalance") @Nullable BigDecimal balance,
            @SentAs("programName programId") @Nullable String program,
            @SentAs("rewardName rewardId") @Nullable String reward,
            @Nullable String orderId,
            Map<String, @Nullable Object> properties)
            implements Loyalty {}
}
