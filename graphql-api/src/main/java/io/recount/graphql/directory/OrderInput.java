package io.recount.graphql.directory;

import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.directory.CustomerOrder;
import org.jspecify.annotations.Nullable;

/** Reads a {@code CustomerOrder}. */
final class OrderInput {
    private OrderInput() {}

    static CustomerOrder of(@Nullable Object order, String path) {
        if (order == null) {
            return CustomerOrder.USUAL;
        }
        var input = Input.of(order, path);
        var by = CustomerOrder.By.valueOf(String.valueOf(input.get("field")));
        var kind = input.get("kind") instanceof InteractionKind named ? named : null;
        if ((by == CustomerOrder.By.COUNTER) != (kind != null)) {
            throw new BadUserInput(input.at("kind"), "goes with field COUNTER, and with nothing else");
        }
        return new CustomerOrder(by, kind, "DESC".equals(input.get("direction")));
    }
}
