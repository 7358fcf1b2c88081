package io.recount.commands.customer.register;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.ADAS_USER_ID;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.message;

import io.recount.commands.customer.CustomerAggregate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RegisterCustomerTest {
    @Test
    void aHistoryBeginsWithWhatTheCustomerIsCalled() {
        new AggregateTestFixture<>(CustomerAggregate.class)
                .givenNoPriorActivity()
                .when(new RegisterCustomer(ADA, message("m-0"), List.of(ADAS_USER_ID)))
                .expectEvents(adaRegistered());
    }
}
