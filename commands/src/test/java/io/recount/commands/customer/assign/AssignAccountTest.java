package io.recount.commands.customer.assign;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.message;

import io.recount.commands.customer.CustomerAggregate;
import io.recount.domain.customer.AccountAssigned;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AssignAccountTest {
    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    @Test
    void aCustomerIsTiedToAnAccount() {
        fixture.given(adaRegistered())
                .when(new AssignAccount(ADA, message("m-1"), "acme", Map.of(), Map.of()))
                .expectEvents(new AccountAssigned(ADA, message("m-1"), "acme", Map.of(), Map.of()));
    }

    @Test
    void sameMessageTwiceTiesOnce() {
        fixture.given(adaRegistered(), new AccountAssigned(ADA, message("m-1"), "acme", Map.of(), Map.of()))
                .when(new AssignAccount(ADA, message("m-1"), "acme", Map.of(), Map.of()))
                .expectNoEvents();
    }
}
