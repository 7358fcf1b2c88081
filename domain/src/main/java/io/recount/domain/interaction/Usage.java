package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use of the product and of what the company publishes. */
public sealed interface Usage extends Interaction {

    /**
     * A feature of the product was used.
     *
     * @param feature its name
     * @param count how often; null means once
     * @param durationSeconds how long, in seconds
     */
    record FeatureUsed(
            @SentAs("featureName name featureId") @Nullable String feature,
            @SentAs("usageCount times") @Nullable Integer count,
            @SentAs("duration") @Nullable BigDecimal durationSeconds,
            Map<String, @Nullable Object> properties)
            implements Usage {}

    /**
     * A document or file was downloaded.
     *
     * @param contentType such as whitepaper or pdf, as sent
     */
    record ContentDownloaded(
            @SentAs("assetId fileId") @Nullable String contentId,
            @SentAs("contentName fileName name") @Nullable String title,
            @SentAs("type fileType") @Nullable String contentType,
            @SentAs("contentUrl fileUrl") @Nullable String url,
            Map<String, @Nullable Object> properties)
            implements Usage {}
}
