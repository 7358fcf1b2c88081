package io.recount.domain.interaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interest in products before any of them is in a cart. Prices are in the major unit of {@code currency} (ISO 4217).
 */
public sealed interface Shopping extends Interaction {

    /** A list or category of products was looked at. */
    record ProductListViewed(
            @SentAs("itemListId") @Nullable String listId,
            @Nullable String category,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Shopping {}

    /** A list of products was filtered or sorted; the filters are among the properties. */
    record ProductListFiltered(
            @Nullable String listId,
            @Nullable String category,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Shopping {}

    /**
     * A promotion was shown.
     *
     * @param position where it was shown, as the sender names places
     */
    record PromotionViewed(
            @Nullable String promotionId,
            @SentAs("name") @Nullable String promotionName,
            @SentAs("creativeName") @Nullable String creative,
            @SentAs("creativeSlot") @Nullable String position,
            Map<String, @Nullable Object> properties)
            implements Shopping {}

    /**
     * A promotion was clicked.
     *
     * @param position where it was shown, as the sender names places
     */
    record PromotionClicked(
            @Nullable String promotionId,
            @SentAs("name") @Nullable String promotionName,
            @SentAs("creativeName") @Nullable String creative,
            @SentAs("creativeSlot") @Nullable String position,
            Map<String, @Nullable Object> properties)
            implements Shopping {}

    /** A product was clicked in a list. */
    record ProductClicked(
            Product product,
            @SentAs("itemListId") @Nullable String listId,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Shopping {}

    /** The details of a product were looked at. */
    record ProductViewed(Product product, @Nullable String currency, Map<String, @Nullable Object> properties)
            implements Shopping {}

    /**
     * A product was shared with somebody.
     *
     * @param shareVia channel, such as email
     * @param recipient address, as sent
     * @param text what was written to the recipient
     */
    record ProductShared(
            Product product,
            @Nullable String shareVia,
            @Nullable String recipient,
            @SentAs("shareMessage") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Shopping {}
}
