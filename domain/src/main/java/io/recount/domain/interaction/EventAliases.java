package io.recount.domain.interaction;

/** What senders and the public specs call the kinds of interactions, beside their titles. */
final class EventAliases {

    /** Stored name of the kind, then the aliases. Case, spaces, underscores, dashes and dots do not matter. */
    static final String TABLE = """
            page-viewed: Page View, Viewed Page, Pageview, Loaded a Page
            screen-viewed: Screen View, Viewed Screen, Screenview
            searched: Products Searched, Search, Search Performed, Site Searched, Searched Products, Searched Site
            product-list-viewed: Viewed Product List, Viewed Product Category, Product Category Viewed
            product-list-viewed: Category Viewed, Collection Viewed, View Item List
            product-list-filtered: Filtered Product List
            promotion-viewed: Viewed Promotion, View Promotion
            promotion-clicked: Clicked Promotion, Select Promotion
            product-clicked: Clicked Product, Select Item
            product-viewed: Viewed Product, Product View, View Item, View Content
            product-shared: Shared Product
            product-added: Added Product, Add to Cart, Added to Cart, Product Added to Cart
            product-removed: Removed Product, Remove from Cart, Removed from Cart, Product Removed from Cart
            cart-viewed: Viewed Cart, View Cart
            cart-abandoned: Abandoned Cart, Checkout Abandoned, Abandoned Checkout
            cart-shared: Shared Cart
            product-added-to-wishlist: Added Product to Wishlist, Add to Wishlist, Added to Wishlist
            product-removed-from-wishlist: Removed Product from Wishlist, Remove from Wishlist, Removed from Wishlist
            wishlist-product-added-to-cart: Added Wishlist Product to Cart
            coupon-entered: Entered Coupon
            coupon-applied: Applied Coupon
            coupon-denied: Denied Coupon, Coupon Rejected
            coupon-removed: Removed Coupon
            checkout-started: Started Checkout, Begin Checkout, Checkout Initiated, Initiate Checkout
            checkout-step-viewed: Viewed Checkout Step
            checkout-step-completed: Completed Checkout Step
            payment-info-entered: Entered Payment Info, Add Payment Info, Payment Info Added
            order-completed: Completed Order, Order Placed, Placed Order, Purchase, Purchased, Purchase Completed
            order-completed: Purchase Made
            order-updated: Updated Order
            order-refunded: Refunded Order, Refund, Refunded, Refund Issued
            order-cancelled: Order Canceled, Cancelled Order, Canceled Order
            payment-succeeded: Payment Success, Payment Successful, Payment Received, Payment Completed
            payment-succeeded: Charge Succeeded
            payment-failed: Payment Failure, Failed Payment, Payment Declined, Charge Failed, Invoice Payment Failed
            invoice-paid: Paid Invoice, Invoice Payment Succeeded
            invoice-overdue: Invoice Past Due
            subscription-started: Started Subscription, Subscription Created, Subscription Activated
            subscription-started: Subscription Purchased
            subscription-renewed: Renewed Subscription, Subscription Renewal
            subscription-paused: Paused Subscription
            subscription-resumed: Resumed Subscription, Subscription Reactivated, Subscription Unpaused
            subscription-cancelled: Subscription Canceled, Cancelled Subscription, Canceled Subscription
            plan-changed: Changed Plan, Subscription Plan Changed, Subscription Changed
            plan-upgraded: Upgraded Plan, Plan Upgrade, Subscription Upgraded, Account Upgraded
            plan-downgraded: Downgraded Plan, Plan Downgrade, Subscription Downgraded, Account Downgraded
            seats-added: Added Seats, Seat Added, Licenses Added
            seats-removed: Removed Seats, Seat Removed, Licenses Removed
            trial-started: Started Trial, Free Trial Started, Start Trial
            trial-ended: Ended Trial, Free Trial Ended, Trial Expired
            trial-converted: Converted Trial, Free Trial Converted
            account-created: Created Account, Workspace Created, Organization Created
            account-deleted: Deleted Account, Workspace Deleted, Organization Deleted
            account-user-added: Account Added User
            account-user-removed: Account Removed User
            invite-sent: Invitation Sent, User Invited, Invited User, Sent Invite
            signed-up: User Signed Up, Sign Up, Signup, User Registered, Registered, Complete Registration
            logged-in: Signed In, User Signed In, User Logged In, Login, Log In, Sign In
            logged-out: Signed Out, User Signed Out, User Logged Out, Logout, Log Out, Sign Out
            feature-used: Used Feature, Feature Usage
            content-downloaded: Downloaded Content, File Downloaded, File Download, Document Downloaded
            content-downloaded: Whitepaper Downloaded, Ebook Downloaded
            email-delivered: Delivered Email, Received Email
            email-opened: Opened Email, Email Open
            email-clicked: Email Link Clicked, Clicked Email, Email Click
            email-bounced: Bounced Email, Email Bounce
            email-complained: Email Complained, Marked Email as Spam, Email Spam Reported, Email Complaint
            email-complained: Spam Complaint
            email-unsubscribed: Unsubscribed, Unsubscribe, Email Unsubscribe, Unsubscribed from Email
            email-unsubscribed: Unsubscribed from List
            ticket-opened: Ticket Created, Opened Ticket, Created Ticket, Support Ticket Opened
            ticket-opened: Support Ticket Created, Ticket Submitted
            ticket-replied: Ticket Reply, Replied to Ticket, Ticket Replied To, Ticket Commented
            ticket-solved: Solved Ticket, Ticket Closed, Ticket Resolved, Support Ticket Closed, Support Ticket Solved
            ticket-rated: Rated Ticket, Satisfaction Rated, Ticket Satisfaction Rated
            survey-answered: Survey Completed, Survey Submitted, Survey Responded, Answered Survey
            survey-answered: Survey Response Received
            nps-answered: NPS Submitted, NPS Survey Answered, NPS Survey Completed, NPS Response, NPS Score Submitted
            nps-answered: Net Promoter Score Submitted
            review-submitted: Submitted Review, Product Reviewed, Reviewed Product, Review Created, Review Posted
            referral-made: Referral Sent, Made Referral, Friend Referred, User Referred, Referred Friend
            referral-made: Referral Created
            social-mention: Social Media Mention, Mentioned on Social Media, Brand Mentioned, Social Mention Received
            message-sent: Sent Message, SMS Sent
            message-received: Received Message, SMS Received
            chat-started: Live Chat Conversation Started, Started Chat, Chat Conversation Started, Live Chat Started
            chat-started: Conversation Started
            chat-message-sent: Live Chat Message Sent
            chat-message-received: Live Chat Message Received
            chat-ended: Live Chat Conversation Ended, Ended Chat, Chat Conversation Ended, Live Chat Ended
            chat-ended: Conversation Ended
            call-completed: Call Ended, Call Held, Call, Phone Call, Phone Call Completed, Call Logged
            lead-created: Created Lead, Lead, Generate Lead, Lead Captured, Lead Generated
            lead-converted: Converted Lead
            demo-requested: Requested Demo, Demo Request, Demo Request Submitted
            meeting-booked: Booked Meeting, Meeting Scheduled, Scheduled Meeting, Demo Booked, Demo Scheduled
            meeting-held: Held Meeting, Meeting Completed, Meeting Attended, Demo Held, Demo Completed
            proposal-sent: Sent Proposal, Quote Sent, Offer Sent
            proposal-viewed: Viewed Proposal, Proposal Opened, Quote Viewed, Offer Viewed
            proposal-accepted: Accepted Proposal, Proposal Signed, Quote Accepted, Offer Accepted
            points-earned: Earned Points, Loyalty Points Earned, Loyalty Points Added
            points-redeemed: Redeemed Points, Loyalty Points Redeemed, Reward Redeemed, Redeemed Reward
            application-installed: App Installed, Installed App
            application-updated: App Updated, Updated App
            application-opened: App Opened, App Open, Opened App
            application-backgrounded: App Backgrounded
            application-crashed: App Crashed
            application-uninstalled: App Uninstalled, Uninstalled App, App Remove
            push-notification-received: Push Received, Received Push, Push Delivered, Push Notification Delivered
            push-notification-opened: Push Notification Tapped, Push Opened, Push Tapped, Push Clicked
            push-notification-opened: Push Notification Clicked, Opened Push
            push-notification-bounced: Push Bounced, Bounced Push
            install-attributed: Application Install Attributed, App Install Attributed
            deep-link-clicked: Deeplink Clicked, Clicked Deep Link
            deep-link-opened: Deeplink Opened, Opened Deep Link
            """;

    private EventAliases() {}
}
