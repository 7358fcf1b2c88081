package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carts, wishlists and coupons. Amounts are in the major unit of {@code currency} (ISO 4217). */
public sealed interface Carts extends Interaction {

    /** A product was put into the cart. */
    record ProductAdded(
            Product product,
            @Nullable String cartId,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** A product was taken out of the cart. */
    record ProductRemoved(
            Product product,
            @Nullable String cartId,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** The cart was looked at. */
    record CartViewed(
            @Nullable String cartId,
            @SentAs("value cartTotal") @Nullable BigDecimal total,
            @Nullable String currency,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** The cart was left without an order. */
    record CartAbandoned(
            @Nullable String cartId,
            @SentAs("value cartTotal") @Nullable BigDecimal total,
            @Nullable String currency,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /**
     * The cart was shared with somebody.
     *
     * @param shareVia channel, such as email
     * @param recipient address, as sent
     * @param text what was written to the recipient
     */
    record CartShared(
            @Nullable String cartId,
            @Nullable String shareVia,
            @Nullable String recipient,
            @SentAs("shareMessage") @Nullable String text,
            @SentAs("items") List<Product> products,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** A product was put on a wishlist. */
    record ProductAddedToWishlist(
            Product product,
            @Nullable String wishlistId,
            @Nullable String wishlistName,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** A product was taken off a wishlist. */
    record ProductRemovedFromWishlist(
            Product product,
            @Nullable String wishlistId,
            @Nullable String wishlistName,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** A product went from a wishlist into the cart. */
    record WishlistProductAddedToCart(
            Product product,
            @Nullable String wishlistId,
            @Nullable String wishlistName,
            @Nullable String cartId,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /** A coupon was entered, whether it is valid or not. */
    record CouponEntered(
            @Nullable String couponId,
            @SentAs("coupon") @Nullable String couponName,
            @Nullable String orderId,
            @Nullable String cartId,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /**
     * A coupon was accepted.
     *
     * @param discount what it takes off the total
     */
    record CouponApplied(
            @Nullable String couponId,
            @SentAs("coupon") @Nullable String couponName,
            @Nullable String orderId,
            @Nullable String cartId,
            @Nullable BigDecimal discount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /**
     * A coupon was refused.
     *
     * @param reason why, as sent
     */
    record CouponDenied(
            @Nullable String couponId,
            @SentAs("coupon") @Nullable String couponName,
            @Nullable String orderId,
            @Nullable String cartId,
            @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Carts {}

    /**
     * A coupon was taken back.
     *
     * @param discount what it had taken off the total
     */
    record CouponRemoved(
            @Nullable String couponId,
            @SentAs("coupon") @Nullable String couponName,
            @Nullable String orderId,
            @Nullable String cartId,
            @Nullable BigDecimal discount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Carts {}
}
