package io.recount.graphql.customer;

import io.recount.commands.customer.Confirmed;
import io.recount.commands.customer.HandedOverHistoriesStayClosed;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.projections.profile.GetCustomer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends a command to the customer whom the caller names. */
@Component
public final class CustomerCommands {
    private final Queries queries;
    private final Commands commands;

    CustomerCommands(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** What became of the command, and whose history holds it. */
    public record Done(CustomerId customerId, Confirmed confirmed) {}

    /**
     * Finds the customer and sends the command; when the customer was joined to another one meanwhile, that one gets it.
     *
     * @throws RuleViolated when nobody is known by that name, or a rule refuses the command
     */
    public Done send(Call call, GetCustomer by, Function<CustomerId, Object> command) {
        var id = find(call, by);
        try {
            return new Done(id, commands.send(call, command.apply(id), Confirmed.class));
        } catch (RuleViolated e) {
            if (!e.code().equals(HandedOverHistoriesStayClosed.CODE)) {
                throw e;
            }
            var successor = find(call, new GetCustomer.ById(id));
            return new Done(successor, commands.send(call, command.apply(successor), Confirmed.class));
        }
    }

    private CustomerId find(Call call, GetCustomer by) {
        return queries.ask(call, by)
                .orElseThrow(() -> new RuleViolated("CUSTOMER_NOT_FOUND", "nobody is known by that id or identifier"))
                .id();
    }
}
