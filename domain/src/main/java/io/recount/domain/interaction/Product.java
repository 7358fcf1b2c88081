package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product of a cart or an order, or the one that an interaction is about.
 *
 * @param price of one piece, in the major unit of the surrounding currency
 * @param quantity pieces; null when not sent
 * @param properties further properties, as sent; empty where the interaction itself keeps them
 */
public record Product(
        @SentAs("id itemId") @Nullable String productId,
        @Nullable String sku,
        @SentAs("productName itemName") @Nullable String name,
        @SentAs("productCategory itemCategory") @Nullable String category,
        @SentAs("itemBrand") @Nullable String brand,
        @SentAs("itemVariant") @Nullable String variant,
        @Nullable BigDecimal price,
        @Nullable BigDecimal quantity,
        Map<String, @Nullable Object> properties) {}
