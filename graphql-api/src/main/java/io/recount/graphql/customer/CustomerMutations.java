package io.recount.graphql.customer;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.recount.commands.customer.Outcome;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all mutations have in common that tell something of a customer: their input says whom, when and under which id. */
@Component
public final class CustomerMutations {
    private final CustomerCommands customers;
    private final Told told;

    CustomerMutations(CustomerCommands customers, Told told) {
        this.customers = customers;
        this.told = told;
    }

    /** The command for the customer who was found. */
    @FunctionalInterface
    public interface Telling {
        Object command(CustomerId customer, Provenance provenance);
    }

    /** What became of it; all but the errors is null where it was refused. */
    public record Payload(
            @Nullable Outcome outcome,
            @Nullable String customerId,
            @Nullable String messageId,
            @Nullable Long position,
            List<UserError> userErrors) {}

    /**
     * Runs such a mutation.
     *
     * @param reader makes the command of the input; {@link RuleViolated} from it becomes a user error
     */
    public DataFetcher<Payload> telling(Function<Map<String, Object>, Telling> reader) {
        return field -> tell(field, reader);
    }

    private Payload tell(DataFetchingEnvironment field, Function<Map<String, Object>, Telling> reader) {
        Map<String, Object> input = Objects.requireNonNull(field.getArgument("input"));
        var customer = CustomerBy.query(input.get("customer"), "input.customer");
        try {
            var provenance = told.by(input);
            var telling = reader.apply(input);
            var done = customers.send(Call.of(field), customer, id -> telling.command(id, provenance));
            return new Payload(
                    done.confirmed().outcome(),
                    done.customerId().toString(),
                    provenance.messageId(),
                    done.confirmed().position(),
                    List.of());
        } catch (RuleViolated e) {
            return new Payload(null, null, null, null, UserError.of(e));
        }
    }
}
