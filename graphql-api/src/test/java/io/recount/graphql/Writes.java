package io.recount.graphql;

import io.recount.commands.customer.Confirmed;
import io.recount.commands.customer.Outcome;
import io.recount.commands.customer.describe.SetTraits;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import io.recount.domain.rule.RuleViolated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The write side in memory: keeps every command it took. */
final class Writes {
    private final List<Object> taken = new ArrayList<>();
    private final Set<String> messages = new HashSet<>();
    private @Nullable CustomerId joined;
    private Runnable onJoined = () -> {};

    void reset() {
        taken.clear();
        messages.clear();
        joined = null;
    }

    List<Object> taken() {
        return taken;
    }

    /** Commands to this customer are refused from now on; then something else happens. */
    void joined(CustomerId customer, Runnable then) {
        joined = customer;
        onJoined = then;
    }

    @CommandHandler
    Confirmed handle(RecordInteraction command) {
        return take(command, command.customerId(), command.provenance());
    }

    @CommandHandler
    Confirmed handle(SetTraits command) {
        return take(command, command.customerId(), command.provenance());
    }

    private Confirmed take(Object command, CustomerId customer, Provenance provenance) {
        if (customer.equals(joined)) {
            onJoined.run();
            throw new RuleViolated("CUSTOMER_JOINED", "the customer is part of another one");
        }
        if (!messages.add(provenance.messageId())) {
            return new Confirmed(Outcome.DUPLICATE, 43);
        }
        taken.add(command);
        return new Confirmed(Outcome.RECORDED, 43);
    }
}
