package io.recount.domain.interaction;

/** The closed list of interaction kinds, each with the record that holds it and the name under which it is stored. */
public enum InteractionKind {
    /** A page in a browser. */
    PAGE_VIEWED("page-viewed", Browsing.PageViewed.class),
    /** A screen of an app. */
    SCREEN_VIEWED("screen-viewed", Browsing.ScreenViewed.class),
    /** A search, of products or of anything else. */
    SEARCHED("searched", Browsing.Searched.class),
    /** A list or category of products was looked at. */
    PRODUCT_LIST_VIEWED("product-list-viewed", Shopping.ProductListViewed.class),
    /** A list of products was filtered or sorted; the filters are among the properties. */
    PRODUCT_LIST_FILTERED("product-list-filtered", Shopping.ProductListFiltered.class),
    /** A promotion was shown. */
    PROMOTION_VIEWED("promotion-viewed", Shopping.PromotionViewed.class),
    /** A promotion was clicked. */
    PROMOTION_CLICKED("promotion-clicked", Shopping.PromotionClicked.class),
    /** A product was clicked in a list. */
    PRODUCT_CLICKED("product-clicked", Shopping.ProductClicked.class),
    /** The details of a product were looked at. */
    PRODUCT_VIEWED("product-viewed", Shopping.ProductViewed.class),
    /** A product was shared with somebody. */
    PRODUCT_SHARED("product-shared", Shopping.ProductShared.class),
    /** A product was put into the cart. */
    PRODUCT_ADDED("product-added", Carts.ProductAdded.class),
    /** A product was taken out of the cart. */
    PRODUCT_REMOVED("product-removed", Carts.ProductRemoved.class),
    /** The cart was looked at. */
    CART_VIEWED("cart-viewed", Carts.CartViewed.class),
    /** The cart was left without an order. */
    CART_ABANDONED("cart-abandoned", Carts.CartAbandoned.class),
    /** The cart was shared with somebody. */
    CART_SHARED("cart-shared", Carts.CartShared.class),
    /** A product was put on a wishlist. */
    PRODUCT_ADDED_TO_WISHLIST("product-added-to-wishlist", Carts.ProductAddedToWishlist.class),
    /** A product was taken off a wishlist. */
    PRODUCT_REMOVED_FROM_WISHLIST("product-removed-from-wishlist", Carts.ProductRemovedFromWishlist.class),
    /** A product went from a wishlist into the cart. */
    WISHLIST_PRODUCT_ADDED_TO_CART("wishlist-product-added-to-cart", Carts.WishlistProductAddedToCart.class),
    /** A coupon was entered, whether it is valid or not. */
    COUPON_ENTERED("coupon-entered", Carts.CouponEntered.class),
    /** A coupon was accepted. */
    COUPON_APPLIED("coupon-applied", Carts.CouponApplied.class),
    /** A coupon was refused. */
    COUPON_DENIED("coupon-denied", Carts.CouponDenied.class),
    /** A coupon was taken back. */
    COUPON_REMOVED("coupon-removed", Carts.CouponRemoved.class),
    /** A checkout began. */
    CHECKOUT_STARTED("checkout-started", Commerce.CheckoutStarted.class),
    /** A step of the checkout was shown. */
    CHECKOUT_STEP_VIEWED("checkout-step-viewed", Commerce.CheckoutStepViewed.class),
    /** A step of the checkout was done. */
    CHECKOUT_STEP_COMPLETED("checkout-step-completed", Commerce.CheckoutStepCompleted.class),
    /** The customer said how to pay. */
    PAYMENT_INFO_ENTERED("payment-info-entered", Commerce.PaymentInfoEntered.class),
    /** An order was placed and paid. */
    ORDER_COMPLETED("order-completed", Commerce.OrderCompleted.class),
    /** An order was changed after it was placed. */
    ORDER_UPDATED("order-updated", Commerce.OrderUpdated.class),
    /** An order was paid back, in whole or in part. */
    ORDER_REFUNDED("order-refunded", Commerce.OrderRefunded.class),
    /** An order was cancelled. */
    ORDER_CANCELLED("order-cancelled", Commerce.OrderCancelled.class),
    /** Money was received. */
    PAYMENT_SUCCEEDED("payment-succeeded", Billing.PaymentSucceeded.class),
    /** A payment was refused. */
    PAYMENT_FAILED("payment-failed", Billing.PaymentFailed.class),
    /** An invoice was paid in full. */
    INVOICE_PAID("invoice-paid", Billing.InvoicePaid.class),
    /** An invoice was not paid in time. */
    INVOICE_OVERDUE("invoice-overdue", Billing.InvoiceOverdue.class),
    /** A subscription began. */
    SUBSCRIPTION_STARTED("subscription-started", Subscriptions.SubscriptionStarted.class),
    /** A subscription went into its next period. */
    SUBSCRIPTION_RENEWED("subscription-renewed", Subscriptions.SubscriptionRenewed.class),
    /** A subscription rests. */
    SUBSCRIPTION_PAUSED("subscription-paused", Subscriptions.SubscriptionPaused.class),
    /** A resting subscription goes on. */
    SUBSCRIPTION_RESUMED("subscription-resumed", Subscriptions.SubscriptionResumed.class),
    /** A subscription was cancelled. */
    SUBSCRIPTION_CANCELLED("subscription-cancelled", Subscriptions.SubscriptionCancelled.class),
    /** The plan changed, and the sender does not say in which direction. */
    PLAN_CHANGED("plan-changed", Plans.PlanChanged.class),
    /** The plan changed to a bigger one. */
    PLAN_UPGRADED("plan-upgraded", Plans.PlanUpgraded.class),
    /** The plan changed to a smaller one. */
    PLAN_DOWNGRADED("plan-downgraded", Plans.PlanDowngraded.class),
    /** Seats were added to a subscription. */
    SEATS_ADDED("seats-added", Plans.SeatsAdded.class),
    /** Seats were removed from a subscription. */
    SEATS_REMOVED("seats-removed", Plans.SeatsRemoved.class),
    /** A trial began. */
    TRIAL_STARTED("trial-started", Plans.TrialStarted.class),
    /** A trial is over. */
    TRIAL_ENDED("trial-ended", Plans.TrialEnded.class),
    /** A trial became a subscription. */
    TRIAL_CONVERTED("trial-converted", Plans.TrialConverted.class),
    /** An account was created. */
    ACCOUNT_CREATED("account-created", Accounts.AccountCreated.class),
    /** An account was deleted. */
    ACCOUNT_DELETED("account-deleted", Accounts.AccountDeleted.class),
    /** A user was added to an account. */
    ACCOUNT_USER_ADDED("account-user-added", Accounts.AccountUserAdded.class),
    /** A user was removed from an account. */
    ACCOUNT_USER_REMOVED("account-user-removed", Accounts.AccountUserRemoved.class),
    /** The customer invited somebody. */
    INVITE_SENT("invite-sent", Accounts.InviteSent.class),
    /** The customer signed up. */
    SIGNED_UP("signed-up", Accounts.SignedUp.class),
    /** The customer logged in. */
    LOGGED_IN("logged-in", Accounts.LoggedIn.class),
    /** The customer logged out. */
    LOGGED_OUT("logged-out", Accounts.LoggedOut.class),
    /** A feature of the product was used. */
    FEATURE_USED("feature-used", Usage.FeatureUsed.class),
    /** A document or file was downloaded. */
    CONTENT_DOWNLOADED("content-downloaded", Usage.ContentDownloaded.class),
    /** An e-mail was taken by the customer's mail server. */
    EMAIL_DELIVERED("email-delivered", Mailing.EmailDelivered.class),
    /** An e-mail was opened, as far as that can be seen. */
    EMAIL_OPENED("email-opened", Mailing.EmailOpened.class),
    /** A link in an e-mail was clicked. */
    EMAIL_CLICKED("email-clicked", Mailing.EmailClicked.class),
    /** An e-mail could not be delivered. */
    EMAIL_BOUNCED("email-bounced", Mailing.EmailBounced.class),
    /** The customer marked an e-mail as spam. */
    EMAIL_COMPLAINED("email-complained", "Email marked as spam", Mailing.EmailComplained.class),
    /** The customer unsubscribed from a mailing list, or from all. */
    EMAIL_UNSUBSCRIBED("email-unsubscribed", Mailing.EmailUnsubscribed.class),
    /** A ticket was opened. */
    TICKET_OPENED("ticket-opened", Support.TicketOpened.class),
    /** Somebody replied on a ticket. */
    TICKET_REPLIED("ticket-replied", Support.TicketReplied.class),
    /** A ticket was solved or closed. */
    TICKET_SOLVED("ticket-solved", Support.TicketSolved.class),
    /** The customer rated how a ticket was handled. */
    TICKET_RATED("ticket-rated", Support.TicketRated.class),
    /** A survey was answered. */
    SURVEY_ANSWERED("survey-answered", Feedback.SurveyAnswered.class),
    /** The customer said how likely a recommendation is. */
    NPS_ANSWERED("nps-answered", "NPS answered", Feedback.NpsAnswered.class),
    /** A review was submitted. */
    REVIEW_SUBMITTED("review-submitted", Feedback.ReviewSubmitted.class),
    /** The customer recommended the company to somebody. */
    REFERRAL_MADE("referral-made", Feedback.ReferralMade.class),
    /** The customer mentioned the company on a social network. */
    SOCIAL_MENTION("social-mention", Feedback.SocialMention.class),
    /** The customer wrote a message. */
    MESSAGE_SENT("message-sent", Conversations.MessageSent.class),
    /** The customer was sent a message. */
    MESSAGE_RECEIVED("message-received", Conversations.MessageReceived.class),
    /** A chat began. */
    CHAT_STARTED("chat-started", Conversations.ChatStarted.class),
    /** The customer wrote in a chat. */
    CHAT_MESSAGE_SENT("chat-message-sent", Conversations.ChatMessageSent.class),
    /** The customer got an answer in a chat. */
    CHAT_MESSAGE_RECEIVED("chat-message-received", Conversations.ChatMessageReceived.class),
    /** A chat is over. */
    CHAT_ENDED("chat-ended", Conversations.ChatEnded.class),
    /** A call is over. */
    CALL_COMPLETED("call-completed", Conversations.CallCompleted.class),
    /** A lead was created. */
    LEAD_CREATED("lead-created", Sales.LeadCreated.class),
    /** A lead became an opportunity or a customer. */
    LEAD_CONVERTED("lead-converted", Sales.LeadConverted.class),
    /** The customer asked for a demo. */
    DEMO_REQUESTED("demo-requested", Sales.DemoRequested.class),
    /** A meeting was booked. */
    MEETING_BOOKED("meeting-booked", Sales.MeetingBooked.class),
    /** A meeting took place. */
    MEETING_HELD("meeting-held", Sales.MeetingHeld.class),
    /** A proposal was sent to the customer. */
    PROPOSAL_SENT("proposal-sent", Sales.ProposalSent.class),
    /** The customer looked at a proposal. */
    PROPOSAL_VIEWED("proposal-viewed", Sales.ProposalViewed.class),
    /** The customer accepted a proposal. */
    PROPOSAL_ACCEPTED("proposal-accepted", Sales.ProposalAccepted.class),
    /** Points were earned. */
    POINTS_EARNED("points-earned", Loyalty.PointsEarned.class),
    /** Points were redeemed. */
    POINTS_REDEEMED("points-redeemed", Loyalty.PointsRedeemed.class),
    /** The app was opened for the first time after its installation. */
    APPLICATION_INSTALLED("application-installed", Mobile.ApplicationInstalled.class),
    /** The app was opened for the first time after an update. */
    APPLICATION_UPDATED("application-updated", Mobile.ApplicationUpdated.class),
    /** The app was opened. */
    APPLICATION_OPENED("application-opened", Mobile.ApplicationOpened.class),
    /** The app went into the background. */
    APPLICATION_BACKGROUNDED("application-backgrounded", Mobile.ApplicationBackgrounded.class),
    /** The app crashed. */
    APPLICATION_CRASHED("application-crashed", Mobile.ApplicationCrashed.class),
    /** The app was removed from the device. */
    APPLICATION_UNINSTALLED("application-uninstalled", Mobile.ApplicationUninstalled.class),
    /** A push notification arrived on the device. */
    PUSH_NOTIFICATION_RECEIVED("push-notification-received", Mobile.PushNotificationReceived.class),
    /** A push notification was tapped. */
    PUSH_NOTIFICATION_OPENED("push-notification-opened", Mobile.PushNotificationOpened.class),
    /** A push notification could not be delivered. */
    PUSH_NOTIFICATION_BOUNCED("push-notification-bounced", Mobile.PushNotificationBounced.class),
    /** An advertising network claimed the installation. */
    INSTALL_ATTRIBUTED("install-attributed", Mobile.InstallAttributed.class),
    /** A deep link was clicked, whether the app opens or not. */
    DEEP_LINK_CLICKED("deep-link-clicked", Mobile.DeepLinkClicked.class),
    /** The app was opened by a deep link. */
    DEEP_LINK_OPENED("deep-link-opened", Mobile.DeepLinkOpened.class),
    /** Something that only this company knows; it is told apart by its name. */
    CUSTOM("custom", Custom.class);

    private final String storedName;
    private final String title;
    private final Class<? extends Interaction> type;

    InteractionKind(String storedName, Class<? extends Interaction> type) {
        this(storedName, Spelling.sentence(storedName), type);
    }

    InteractionKind(String storedName, String title, Class<? extends Interaction> type) {
        this.storedName = storedName;
        this.title = title;
        this.type = type;
    }

    /** Name in stored events; never changes. */
    public String storedName() {
        return storedName;
    }

    /** Name for people, such as "Order completed". */
    public String title() {
        return title;
    }

    /** The record that holds such interactions. */
    public Class<? extends Interaction> type() {
        return type;
    }

    /** The kind stored under this name; an unknown name is an {@link IllegalArgumentException}. */
    public static InteractionKind ofStoredName(String storedName) {
        return Kinds.stored(storedName);
    }
}
