package io.recount.graphql.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.NodeId;
import io.recount.projections.profile.GetCustomer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the input {@code CustomerBy}; the engine has made sure that exactly one way is given. */
public final class CustomerBy {
    static final String TYPE = "Customer";
    private static final int UUID_LENGTH = 36;

    private CustomerBy() {}

    /**
     * The query that the input stands for.
     *
     * @param argument path of the input, for complaints
     */
    static GetCustomer query(@Nullable Object input, String argument) {
        if (input instanceof Map<?, ?> by) {
            if (by.get("id") instanceof String id) {
                return new GetCustomer.ById(id(id, argument + ".id"));
            }
            if (by.get("identifier") instanceof Map<?, ?> identifier) {
                return new GetCustomer.ByIdentifier(identifier(identifier, argument + ".identifier"));
            }
        }
        throw new BadUserInput(argument, "must name a customer");
    }

    /**
     * A customer's global id, or the raw one.
     *
     * @param argument path of the input, for complaints
     */
    public static CustomerId id(String text, String argument) {
        if (text.length() == UUID_LENGTH && text.charAt(8) == '-') {
            return raw(text, argument);
        }
        var id = NodeId.parse(text, argument);
        if (!id.type().equals(TYPE)) {
            throw new BadUserInput(argument, "is not the id of a customer");
        }
        return raw(id.id(), argument);
    }

    static CustomerId raw(String text, String argument) {
        try {
            return new CustomerId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new BadUserInput(argument, "is not the id of a customer");
        }
    }

    private static Identifier identifier(Map<?, ?> identifier, String argument) {
        try {
            return new Identifier(String.valueOf(identifier.get("type")), String.valueOf(identifier.get("value")));
        } catch (IllegalArgumentException _) {
            throw new BadUserInput(
                    argument, "needs a type and a value of at most " + Identifier.MAX_LENGTH + " characters");
        }
    }
}
