package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers say about the company, to it or to others. */
public sealed interface Feedback extends Interaction {

    /**
     * A survey was answered.
     *
     * @param score on the sender's scale
     */
    record SurveyAnswered(
            @Nullable String surveyId,
            @Nullable String surveyName,
            @Nullable String question,
            @SentAs("response") @Nullable String answer,
            @SentAs("rating") @Nullable BigDecimal score,
            @SentAs("text") @Nullable String comment,
            Map<String, @Nullable Object> properties)
            implements Feedback {}

    /**
     * The customer said how likely a recommendation is.
     *
     * @param score 0 to 10; another number stays among the properties
     */
    record NpsAnswered(
            @Nullable String surveyId,

            @SentAs("npsScore nps rating") @UpTo(10) @Nullable Integer score,

            @SentAs("feedback text reason") @Nullable String comment,
            Map<String, @Nullable Object> properties)
            implements Feedback {}

    /**
     * A review was submitted.
     *
     * @param rating on the sender's scale
     */
    record ReviewSubmitted(
            @Nullable String reviewId,
            @Nullable String productId,
            @Nullable String orderId,
            @SentAs("score") @Nullable BigDecimal rating,

            @SentAs("reviewBody body review comment") @Nullable String text,

            Map<String, @Nullable Object> properties)
            implements Feedback {}

    /**
     * The customer recommended the company to somebody.
     *
     * @param refereeEmail address of the one who was told
     */
    record ReferralMade(
            @Nullable String referralId,
            @SentAs("code") @Nullable String referralCode,
            @SentAs("shareVia") @Nullable String channel,
            @SentAs("referredEmail inviteeEmail") @Nullable String refereeEmail,
            Map<String, @Nullable Object> properties)
            implements Feedback {}

    /**
     * The customer mentioned the company on a social network.
     *
     * @param network such as mastodon, as sent
     * @param author name there, as sent
     */
    record SocialMention(
            @SentAs("platform channel") @Nullable String network,
            @SentAs("postId") @Nullable String mentionId,
            @SentAs("handle username") @Nullable String author,
            @SentAs("body message content") @Nullable String text,
            @SentAs("postUrl link") @Nullable String url,
            Map<String, @Nullable Object> properties)
            implements Feedback {}
}
