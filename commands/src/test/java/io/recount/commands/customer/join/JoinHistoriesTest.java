package io.recount.commands.customer.join;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.VISITOR;
import static io.recount.commands.customer.CustomerFixtures.VISITORS_COOKIE;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.clicked;
import static io.recount.commands.customer.CustomerFixtures.message;
import static io.recount.commands.customer.CustomerFixtures.refusedBecause;
import static io.recount.commands.customer.CustomerFixtures.visitorRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.customer.Customer;
import io.recount.commands.customer.CustomerAggregate;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class JoinHistoriesTest {
    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    @Test
    void aVisitorsHistoryEndsByNamingItsSuccessor() {
        fixture.given(visitorRegistered(), clicked(VISITOR, "v-1"))
                .when(new HandOverHistory(VISITOR, message("m-2"), ADA))
                .expectEvents(new HistoryHandedOver(VISITOR, message("m-2"), ADA));
    }

    @Test
    void whatIsHandedOverHoldsNamesAndFingerprints() {
        var visitor = new Customer();
        visitor.evolve(visitorRegistered());
        visitor.evolve(clicked(VISITOR, "v-1"));

        var history = visitor.toSnapshot();

        assertThat(history.identifiers()).containsExactly(VISITORS_COOKIE);
        assertThat(history.fingerprints()).containsExactly(message("v-1").fingerprint());
    }

    @Test
    void onlyCustomersWithoutUserIdHandOver() {
        fixture.given(adaRegistered())
                .when(new HandOverHistory(ADA, message("m-2"), VISITOR))
                .expectNoEvents()
                .expectException(refusedBecause("CUSTOMER_HAS_USER_ID"));
    }

    @Test
    void aHistoryIsHandedOverOnce() {
        fixture.given(visitorRegistered(), new HistoryHandedOver(VISITOR, message("m-2"), ADA))
                .when(new HandOverHistory(VISITOR, message("m-3"), ADA))
                .expectException(refusedBecause("CUSTOMER_JOINED"));
    }

    @Test
    void theSuccessorTakesOverNamesAndFingerprints() {
        var fingerprints = List.of(message("v-1").fingerprint());
        fixture.given(adaRegistered())
                .when(new AdoptHistory(ADA, message("m-2"), VISITOR, List.of(VISITORS_COOKIE), fingerprints))
                .expectEvents(new HistoryAdopted(ADA, message("m-2"), VISITOR, List.of(VISITORS_COOKIE), fingerprints));
    }
}
