package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a shop. Amounts are in the major unit of {@code currency} (ISO 4217, null when not sent). */
public sealed interface Commerce extends Interaction {

    /** An order was placed and paid. */
    record OrderCompleted(
            @Nullable String orderId,
            @Nullable BigDecimal total,
            @Nullable BigDecimal revenue,
            @Nullable String currency,
            List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}
}
