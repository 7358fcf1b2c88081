package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of an app on the customer's device, push notifications and deep links. */
public sealed interface Mobile extends Interaction {

    /** The app was opened for the first time after its installation. */
    record ApplicationInstalled(
            @Nullable String version, @Nullable String build, Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** The app was opened for the first time after an update. */
    record ApplicationUpdated(
            @Nullable String previousVersion,
            @Nullable String previousBuild,
            @Nullable String version,
            @Nullable String build,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /**
     * The app was opened.
     *
     * @param fromBackground whether it ran in the background before
     * @param url the link that opened it
     */
    record ApplicationOpened(
            @Nullable String version,
            @Nullable String build,
            @Nullable Boolean fromBackground,
            @Nullable String referringApplication,
            @Nullable String url,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** The app went into the background. */
    record ApplicationBackgrounded(
            @Nullable String version, @Nullable String build, Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** The app crashed. */
    record ApplicationCrashed(
            @Nullable String version,
            @Nullable String build,
            @SentAs("error message") @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** The app was removed from the device. */
    record ApplicationUninstalled(
            @Nullable String version, @Nullable String build, Map<String, @Nullable Object> properties)
            implements Mobile {}

    /**
     * A push notification arrived on the device.
     *
     * @param action what a tap on it does
     */
    record PushNotificationReceived(
            @SentAs("pushId messageId") @Nullable String notificationId,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @Nullable String title,
            @SentAs("body message alert") @Nullable String text,
            @Nullable String action,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /**
     * A push notification was tapped.
     *
     * @param action what the tap does
     */
    record PushNotificationOpened(
            @SentAs("pushId messageId") @Nullable String notificationId,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @Nullable String title,
            @SentAs("body message alert") @Nullable String text,
            @Nullable String action,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /**
     * A push notification could not be delivered.
     *
     * @param action what a tap on it would have done
     */
    record PushNotificationBounced(
            @SentAs("pushId messageId") @Nullable String notificationId,
            @Nullable String campaignId,
            @Nullable String campaignName,
            @Nullable String title,
            @SentAs("body message alert") @Nullable String text,
            @Nullable String action,
            @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** An advertising network claimed the installation. */
    record InstallAttributed(
            @Nullable String provider,
            @Nullable String campaignId,
            @Nullable String campaignName,
            Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** A deep link was clicked, whether the app opens or not. */
    record DeepLinkClicked(@Nullable String url, @Nullable String provider, Map<String, @Nullable Object> properties)
            implements Mobile {}

    /** The app was opened by a deep link. */
    record DeepLinkOpened(@Nullable String url, @Nullable String provider, Map<String, @Nullable Object> properties)
            implements Mobile {}
}
