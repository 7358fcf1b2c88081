package io.recount.commands.customer.link;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.ADAS_USER_ID;
import static io.recount.commands.customer.CustomerFixtures.VISITORS_COOKIE;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.message;

import io.recount.commands.customer.CustomerAggregate;
import io.recount.domain.customer.IdentifiersLinked;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class LinkIdentifiersTest {
    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    @Test
    void onlyNewNamesAreLinked() {
        fixture.given(adaRegistered())
                .when(new LinkIdentifiers(ADA, message("m-1"), List.of(ADAS_USER_ID, VISITORS_COOKIE)))
                .expectEvents(new IdentifiersLinked(ADA, message("m-1"), List.of(VISITORS_COOKIE)));
    }

    @Test
    void knownNamesAreNoEvent() {
        fixture.given(adaRegistered())
                .when(new LinkIdentifiers(ADA, message("m-1"), List.of(ADAS_USER_ID)))
                .expectNoEvents();
    }
}
