package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a customer did or received, typed where the field has a well-known event for it. */
public sealed interface Interaction permits Browsing, Commerce, Custom {

    /** Properties beyond the typed ones, exactly as they were sent. */
    Map<String, @Nullable Object> properties();

    default InteractionKind kind() {
        return InteractionKind.of(this);
    }
}
