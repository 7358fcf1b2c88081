package io.recount.domain.customer;

/** Everything that can happen to a customer. Stored for ever, sealed under the customer's own key. */
public sealed interface CustomerEvent
        permits CustomerRegistered,
                IdentifiersLinked,
                TraitsSet,
                InteractionRecorded,
                AccountAssigned,
                HistoryHandedOver,
                HistoryAdopted,
                ErasedEvent {

    /** The customer whose stream holds the event. */
    CustomerId customerId();
}
