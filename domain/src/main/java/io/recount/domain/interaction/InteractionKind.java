package io.recount.domain.interaction;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed list of interaction kinds, each with the record that holds it and the name under which it is stored. */
public enum InteractionKind {
    PAGE_VIEWED("page-viewed", Browsing.PageViewed.class),
    SCREEN_VIEWED("screen-viewed", Browsing.ScreenViewed.class),
    ORDER_COMPLETED("order-completed", Commerce.OrderCompleted.class),
    CUSTOM("custom", Custom.class);

    private static final Map<Class<? extends Interaction>, InteractionKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(InteractionKind::type, Function.identity()));

    private final String storedName;
    private final Class<? extends Interaction> type;

    InteractionKind(String storedName, Class<? extends Interaction> type) {
        this.storedName = storedName;
        this.type = type;
    }

    /** Name in stored events; never changes. */
    public String storedName() {
        return storedName;
    }

    public Class<? extends Interaction> type() {
        return type;
    }

    static InteractionKind of(Interaction interaction) {
        var kind = BY_TYPE.get(interaction.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind for " + interaction.getClass());
        }
        return kind;
    }
}
