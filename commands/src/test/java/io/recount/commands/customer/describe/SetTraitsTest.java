package io.recount.commands.customer.describe;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.message;

import io.recount.commands.customer.CustomerAggregate;
import io.recount.commands.customer.Outcome;
import io.recount.domain.customer.TraitsSet;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SetTraitsTest {
    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    @Test
    void traitsAreKeptAsTold() {
        fixture.given(adaRegistered())
                .when(new SetTraits(ADA, message("m-1"), Map.of("plan", "pro"), Map.of()))
                .expectEvents(new TraitsSet(ADA, message("m-1"), Map.of("plan", "pro"), Map.of()));
    }

    @Test
    void sameMessageTwiceSetsTraitsOnce() {
        fixture.given(adaRegistered(), new TraitsSet(ADA, message("m-1"), Map.of("plan", "pro"), Map.of()))
                .when(new SetTraits(ADA, message("m-1"), Map.of("plan", "pro"), Map.of()))
                .expectNoEvents()
                .expectResultMessagePayload(Outcome.DUPLICATE);
    }
}
