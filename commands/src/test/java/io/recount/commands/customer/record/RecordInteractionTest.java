package io.recount.commands.customer.record;

import static io.recount.commands.customer.CustomerFixtures.ADA;
import static io.recount.commands.customer.CustomerFixtures.CLICK;
import static io.recount.commands.customer.CustomerFixtures.VISITOR;
import static io.recount.commands.customer.CustomerFixtures.adaRegistered;
import static io.recount.commands.customer.CustomerFixtures.clicked;
import static io.recount.commands.customer.CustomerFixtures.message;
import static io.recount.commands.customer.CustomerFixtures.refusedBecause;
import static io.recount.commands.customer.CustomerFixtures.visitorRegistered;

import io.recount.commands.customer.CustomerAggregate;
import io.recount.commands.customer.Outcome;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.Provenance;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RecordInteractionTest {
    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    @Test
    void anInteractionBecomesPartOfTheHistory() {
        fixture.given(adaRegistered())
                .when(click(ADA, "m-1"))
                .expectEvents(clicked(ADA, "m-1"))
                .expectResultMessagePayload(Outcome.RECORDED);
    }

    @Test
    void sameMessageTwiceIsOneInteraction() {
        fixture.given(adaRegistered(), clicked(ADA, "m-1"))
                .when(click(ADA, "m-1"))
                .expectNoEvents()
                .expectResultMessagePayload(Outcome.DUPLICATE);
    }

    @Test
    void sameMessageIdFromAnotherSourceIsAnotherMessage() {
        var phone = new Provenance("phone", "m-1", message("m-1").occurredAt(), null);
        fixture.given(adaRegistered(), clicked(ADA, "m-1"))
                .when(new RecordInteraction(ADA, phone, CLICK, Map.of()))
                .expectResultMessagePayload(Outcome.RECORDED);
    }

    @Test
    void whatThePredecessorAcceptedIsARepeatForTheSuccessor() {
        var adopted = new HistoryAdopted(
                ADA, message("m-2"), VISITOR, List.of(), List.of(message("v-1").fingerprint()));
        fixture.given(adaRegistered(), adopted)
                .when(click(ADA, "v-1"))
                .expectNoEvents()
                .expectResultMessagePayload(Outcome.DUPLICATE);
    }

    @Test
    void handedOverHistoriesStayClosed() {
        expectRefusal(
                fixture.given(visitorRegistered(), new HistoryHandedOver(VISITOR, message("m-2"), ADA))
                        .when(click(VISITOR, "v-2")),
                "CUSTOMER_JOINED");
    }

    @Test
    void erasedCustomersAcceptNothing() {
        expectRefusal(
                fixture.given(new ErasedEvent(ADA, "customer.registered", 1, "web", null))
                        .when(click(ADA, "m-2")),
                "CUSTOMER_ERASED");
    }

    private static RecordInteraction click(CustomerId customer, String messageId) {
        return new RecordInteraction(customer, message(messageId), CLICK, Map.of());
    }

    private static void expectRefusal(ResultValidator<CustomerAggregate> result, String code) {
        result.expectNoEvents().expectException(refusedBecause(code));
    }
}
