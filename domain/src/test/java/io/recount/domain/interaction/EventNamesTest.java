package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {

    /** The names of the public specs of Segment and RudderStack, as those write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Products Searched                 | SEARCHED
            Product List Viewed               | PRODUCT_LIST_VIEWED
            Product List Filtered             | PRODUCT_LIST_FILTERED
            Promotion Viewed                  | PROMOTION_VIEWED
            Promotion Clicked                 | PROMOTION_CLICKED
            Product Clicked                   | PRODUCT_CLICKED
            Product Viewed                    | PRODUCT_VIEWED
            Product Added                     | PRODUCT_ADDED
            Product Removed                   | PRODUCT_REMOVED
            Cart Viewed                       | CART_VIEWED
            Checkout Started                  | CHECKOUT_STARTED
            Checkout Step Viewed              | CHECKOUT_STEP_VIEWED
            Checkout Step Completed           | CHECKOUT_STEP_COMPLETED
            Payment Info Entered              | PAYMENT_INFO_ENTERED
            Order Updated                     | ORDER_UPDATED
            Order Completed                   | ORDER_COMPLETED
            Order Refunded                    | ORDER_REFUNDED
            Order Cancelled                   | ORDER_CANCELLED
            Coupon Entered                    | COUPON_ENTERED
            Coupon Applied                    | COUPON_APPLIED
            Coupon Denied                     | COUPON_DENIED
            Coupon Removed                    | COUPON_REMOVED
            Product Added to Wishlist         | PRODUCT_ADDED_TO_WISHLIST
            Product Removed from Wishlist     | PRODUCT_REMOVED_FROM_WISHLIST
            Wishlist Product Added to Cart    | WISHLIST_PRODUCT_ADDED_TO_CART
            Product Shared                    | PRODUCT_SHARED
            Cart Shared                       | CART_SHARED
            Product Reviewed                  | REVIEW_SUBMITTED
            Account Created                   | ACCOUNT_CREATED
            Account Deleted                   | ACCOUNT_DELETED
            Signed Up                         | SIGNED_UP
            Signed In                         | LOGGED_IN
            Signed Out                        | LOGGED_OUT
            Invite Sent                       | INVITE_SENT
            Account Added User                | ACCOUNT_USER_ADDED
            Account Removed User              | ACCOUNT_USER_REMOVED
            Trial Started                     | TRIAL_STARTED
            Trial Ended                       | TRIAL_ENDED
            Email Delivered                   | EMAIL_DELIVERED
            Email Opened                      | EMAIL_OPENED
            Email Link Clicked                | EMAIL_CLICKED
            Email Bounced                     | EMAIL_BOUNCED
            Email Marked as Spam              | EMAIL_COMPLAINED
            Unsubscribed                      | EMAIL_UNSUBSCRIBED
            Live Chat Conversation Started    | CHAT_STARTED
            Live Chat Message Sent            | CHAT_MESSAGE_SENT
            Live Chat Message Received        | CHAT_MESSAGE_RECEIVED
            Live Chat Conversation Ended      | CHAT_ENDED
            Ticket Created                    | TICKET_OPENED
            Application Installed             | APPLICATION_INSTALLED
            Application Opened                | APPLICATION_OPENED
            Application Backgrounded          | APPLICATION_BACKGROUNDED
            Application Updated               | APPLICATION_UPDATED
            Application Uninstalled           | APPLICATION_UNINSTALLED
            Application Crashed               | APPLICATION_CRASHED
            Push Notification Received        | PUSH_NOTIFICATION_RECEIVED
            Push Notification Tapped          | PUSH_NOTIFICATION_OPENED
            Push Notification Bounced         | PUSH_NOTIFICATION_BOUNCED
            Install Attributed                | INSTALL_ATTRIBUTED
            Deep Link Clicked                 | DEEP_LINK_CLICKED
            Deep Link Opened                  | DEEP_LINK_OPENED
            """)
    void namesOfThePublicSpecsAreKnown(String eventName, InteractionKind kind) {
        assertThat(EventNames.kind(eventName)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
    void titlesAndStoredNamesAreEventNames(InteractionKind kind) {
        assertThat(EventNames.kind(kind.title())).isEqualTo(kind);
        assertThat(EventNames.kind(kind.storedName())).isEqualTo(kind);
        assertThat(EventNames.kind(kind.name())).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order Completed",
                "order completed",
                "ORDER_COMPLETED",
                "order-completed",
                "orderCompleted",
                "order.completed",
                "Completed Order",
                "purchase",
                "placed_order"
            })
    void spellingDoesNotMatter(String eventName) {
        assertThat(EventNames.kind(eventName)).isEqualTo(InteractionKind.ORDER_COMPLETED);
    }

    @Test
    void everyAliasIsKnown() {
        assertThat(EventAliases.TABLE.lines()).hasSizeGreaterThan(100).allSatisfy(line -> {
            var aliases = line.substring(line.indexOf(':') + 1).split(",", -1);
            assertThat(Arrays.stream(aliases).map(String::strip))
                    .isNotEmpty()
                    .allSatisfy(alias -> assertThat(EventNames.kind(alias))
                            .isEqualTo(InteractionKind.ofStoredName(line.substring(0, line.indexOf(':')))));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "custom", "Moon Landed", "Order", "Order Completed Twice", "Video Playback Started"})
    void otherNamesAreTheSendersOwn(String eventName) {
        assertThat(EventNames.kind(eventName)).isNull();
        assertThat(EventNames.kind(eventName + " ".repeat(100))).isNull();
    }
}
