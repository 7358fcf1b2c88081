package io.recount.commands.customer;

import io.recount.commands.customer.assign.AssignAccount;
import io.recount.commands.customer.assign.AssigningAccounts;
import io.recount.commands.customer.describe.SetTraits;
import io.recount.commands.customer.describe.SettingTraits;
import io.recount.commands.customer.join.AdoptHistory;
import io.recount.commands.customer.join.HandOverHistory;
import io.recount.commands.customer.join.JoiningHistories;
import io.recount.commands.customer.link.LinkIdentifiers;
import io.recount.commands.customer.link.LinkingIdentifiers;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.commands.customer.record.RecordingInteractions;
import io.recount.commands.customer.register.RegisterCustomer;
import io.recount.commands.customer.register.RegisteringCustomers;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The only place where Axon and the customer meet: hands commands to the slices and their events to the stream. */
@AggregateRoot(type = "customer")
public final class CustomerAggregate {
    @AggregateIdentifier
    @Nullable CustomerId id;

    private final Customer customer;

    /** An empty history, for Axon to fill with events. */
    public CustomerAggregate() {
        this.customer = new Customer();
    }

    /** Begins a history. */
    @CommandHandler
    public CustomerAggregate(RegisterCustomer command) {
        this();
        publish(RegisteringCustomers.decide(command));
    }

    private CustomerAggregate(CustomerId id, Customer customer) {
        this.id = id;
        this.customer = customer;
    }

    /** The aggregate of which a snapshot was taken. */
    public static CustomerAggregate of(CustomerId id, CustomerSnapshot snapshot) {
        return new CustomerAggregate(id, Customer.of(snapshot));
    }

    /** The state as data. */
    public CustomerSnapshot toSnapshot() {
        return customer.toSnapshot();
    }

    @CommandHandler
    Outcome handle(LinkIdentifiers command) {
        return publish(LinkingIdentifiers.decide(customer, command));
    }

    @CommandHandler
    Outcome handle(SetTraits command) {
        return publish(SettingTraits.decide(customer, command));
    }

    @CommandHandler
    Outcome handle(RecordInteraction command) {
        return publish(RecordingInteractions.decide(customer, command));
    }

    @CommandHandler
    Outcome handle(AssignAccount command) {
        return publish(AssigningAccounts.decide(customer, command));
    }

    @CommandHandler
    CustomerSnapshot handle(HandOverHistory command) {
        publish(JoiningHistories.decide(customer, command));
        return toSnapshot();
    }

    @CommandHandler
    Outcome handle(AdoptHistory command) {
        return publish(JoiningHistories.decide(customer, command));
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        id = event.customerId();
        customer.evolve(event);
    }

    private static Outcome publish(List<CustomerEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return events.isEmpty() ? Outcome.DUPLICATE : Outcome.RECORDED;
    }
}
