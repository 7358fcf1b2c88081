package io.recount.config.stored;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.TraitsSet;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored name of every event, and the revision in which it is written today. Names never change. */
public enum EventType {
    CUSTOMER_REGISTERED("customer.registered", 1, CustomerRegistered.class),
    IDENTIFIERS_LINKED("customer.identifiers-linked", 1, IdentifiersLinked.class),
    TRAITS_SET("customer.traits-set", 1, TraitsSet.class),
    INTERACTION_RECORDED("customer.interaction-recorded", 1, InteractionRecorded.class),
    ACCOUNT_ASSIGNED("customer.account-assigned", 1, AccountAssigned.class),
    HISTORY_HANDED_OVER("customer.history-handed-over", 1, HistoryHandedOver.class),
    HISTORY_ADOPTED("customer.history-adopted", 1, HistoryAdopted.class);

    private static final Map<Class<?>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::recordClass, Function.identity()));
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::storedName, Function.identity()));

    private final String storedName;
    private final int revision;
    private final Class<? extends CustomerEvent> recordClass;

    EventType(String storedName, int revision, Class<? extends CustomerEvent> recordClass) {
        this.storedName = storedName;
        this.revision = revision;
        this.recordClass = recordClass;
    }

    public String storedName() {
        return storedName;
    }

    public int revision() {
        return revision;
    }

    public Class<? extends CustomerEvent> recordClass() {
        return recordClass;
    }

    /** The type of an event that is about to be stored. */
    public static EventType of(CustomerEvent event) {
        return require(BY_CLASS.get(event.getClass()), event.getClass().getName());
    }

    /** The type of a stored event. */
    public static EventType named(String storedName) {
        return require(BY_NAME.get(storedName), storedName);
    }

    private static EventType require(@Nullable EventType type, String what) {
        if (type == null) {
            throw new IllegalStateException("no stored event type for " + what);
        }
        return type;
    }
}
