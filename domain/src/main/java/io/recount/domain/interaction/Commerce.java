package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checkouts and orders. Amounts are in the major unit of {@code currency} (ISO 4217, null when not sent). */
public sealed interface Commerce extends Interaction {

    /**
     * A checkout began.
     *
     * @param total with shipping and tax
     * @param revenue without shipping and tax
     */
    record CheckoutStarted(
            @SentAs("transactionId") @Nullable String orderId,
            @Nullable String checkoutId,
            @SentAs("value") @Nullable BigDecimal total,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal discount,
            @Nullable String coupon,
            @Nullable String currency,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * A step of the checkout was shown.
     *
     * @param step number or name, as sent
     */
    record CheckoutStepViewed(
            @Nullable String checkoutId,
            @Nullable String step,
            @Nullable String shippingMethod,
            @Nullable String paymentMethod,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * A step of the checkout was done.
     *
     * @param step number or name, as sent
     */
    record CheckoutStepCompleted(
            @Nullable String checkoutId,
            @Nullable String step,
            @Nullable String shippingMethod,
            @Nullable String paymentMethod,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * The customer said how to pay.
     *
     * @param step number or name, as sent
     */
    record PaymentInfoEntered(
            @Nullable String orderId,
            @Nullable String checkoutId,
            @Nullable String step,
            @Nullable String shippingMethod,
            @SentAs("paymentType") @Nullable String paymentMethod,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * An order was placed and paid.
     *
     * @param total with shipping and tax, after discounts
     * @param revenue without shipping and tax
     */
    record OrderCompleted(
            @SentAs("transactionId") @Nullable String orderId,
            @Nullable String checkoutId,
            @SentAs("value") @Nullable BigDecimal total,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal discount,
            @Nullable String coupon,
            @Nullable String currency,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * An order was changed after it was placed.
     *
     * @param total with shipping and tax, after the change
     * @param revenue without shipping and tax, after the change
     */
    record OrderUpdated(
            @SentAs("transactionId") @Nullable String orderId,
            @SentAs("value") @Nullable BigDecimal total,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal shipping,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal discount,
            @Nullable String coupon,
            @Nullable String currency,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * An order was paid back, in whole or in part.
     *
     * @param total what was paid back, positive as a rule
     * @param products those paid back; empty when none are named
     */
    record OrderRefunded(
            @SentAs("transactionId") @Nullable String orderId,
            @SentAs("value amount refundAmount") @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String reason,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}

    /**
     * An order was cancelled.
     *
     * @param total of the cancelled order
     */
    record OrderCancelled(
            @SentAs("transactionId") @Nullable String orderId,
            @SentAs("value") @Nullable BigDecimal total,
            @Nullable BigDecimal revenue,
            @Nullable String currency,
            @Nullable String reason,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Commerce {}
}
