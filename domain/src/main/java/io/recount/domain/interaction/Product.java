package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product of a cart or an order.
 *
 * @param price of one piece, in the major unit of the surrounding currency
 * @param quantity pieces; null when not sent
 * @param properties further properties, as sent
 */
public record Product(
        @Nullable String productId,
        @Nullable String sku,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable BigDecimal quantity,
        Map<String, @Nullable Object> properties) {}
