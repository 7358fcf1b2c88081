package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a customer did or received, typed where the field has a well-known event for it. */
public sealed interface Interaction
        permits Accounts,
                Billing,
                Browsing,
                Carts,
                Commerce,
                Conversations,
                Custom,
                Feedback,
                Loyalty,
                Mailing,
                Mobile,
                Plans,
                Sales,
                Shopping,
                Subscriptions,
                Support,
                Usage {

    /** Properties beyond the typed ones, exactly as they were sent. */
    Map<String, @Nullable Object> properties();

    /** What kind of interaction this is. */
    default InteractionKind kind() {
        return Kinds.of(this);
    }

    /** The event name of a custom interaction, the name of a page or a screen; null where the kind says all. */
    default @Nullable String name() {
        return null;
    }

    /**
     * Everything that is known of this interaction, for timelines: typed fields that are not null (in camelCase;
     * instants as ISO strings, products as maps, no empty lists), then the properties. A typed field hides a property
     * of the same name.
     */
    default Map<String, @Nullable Object> fields() {
        return Shape.of(getClass()).fields(this);
    }

    /**
     * The same as properties of a message: typed fields under the names that senders use most (snake_case), then the
     * properties. An interaction made of them again equals this one.
     */
    default Map<String, @Nullable Object> sent() {
        return Shape.of(getClass()).sent(this);
    }
}
