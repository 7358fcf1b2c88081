package io.recount.projections.catalogue;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.customer;
import static io.recount.projections.CustomerLog.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.interaction.Interactions;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.TrackedEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What readers may expect of the catalogue, whichever MongoDB keeps it. */
public abstract class CatalogueContract extends CatalogueSetting {
    @Test
    void everyPropertyHasItsTypesShareAndTimes() {
        log.custom(ANNA, 1, "Poked", props("count", 1L, "tags", List.of("a", 2L), "deep", Map.of("x", true)))
                .custom(BERT, 2, "Poked", props("count", new BigDecimal("1.5"), "gone", null));
        project();

        var poked = event("Poked");
        assertThat(poked.events()).isEqualTo(2);
        assertThat(poked.firstSeen()).isEqualTo(recordedAt(10));
        assertThat(poked.lastSeen()).isEqualTo(recordedAt(20));
        assertThat(poked.properties())
                .extracting(CatalogueProperty::path)
                .containsExactly("count", "deep", "deep.x", "gone", "tags", "tags[]");
        assertThat(property(poked, "count").types()).isEqualTo(Map.of(ValueType.INTEGER, 1L, ValueType.NUMBER, 1L));
        assertThat(property(poked, "count").share()).isEqualTo(1);
        assertThat(property(poked, "tags").share()).isEqualTo(.5);
        assertThat(property(poked, "tags[]").types()).isEqualTo(Map.of(ValueType.STRING, 1L, ValueType.INTEGER, 1L));
        assertThat(property(poked, "tags[]").events()).isEqualTo(1);
        assertThat(property(poked, "gone").types()).isEqualTo(Map.of(ValueType.NULL, 1L));
    }

    @Test
    void wellKnownEventsAreListedUnderTheirNameWithTheUsualSpelling() {
        log.does(
                        ANNA,
                        1,
                        Interactions.fromTrack(
                                "Order Completed",
                                props("orderId", "o", "products", List.of(props("price", 2L, "colour", "red")))))
                .page(ANNA, 2, "home")
                .traits(ANNA, 3, props("plan", "pro"))
                .account(ANNA, 4, "acme");
        project();

        assertThat(page(SOURCE))
                .extracting(CatalogueEvent::event)
                .containsExactly(
                        TrackedEvent.GROUP,
                        TrackedEvent.IDENTIFY,
                        new TrackedEvent(CallType.PAGE, null),
                        new TrackedEvent(CallType.TRACK, "Order Completed"));
        assertThat(event("Order Completed").properties())
                .extracting(CatalogueProperty::path)
                .containsExactly("order_id", "products", "products[]", "products[].colour", "products[].price");
    }

    @Test
    void onlyCommonWordsAreExamples() {
        for (int i = 0; i < 40; i++) {
            log.custom(
                    customer(i),
                    i,
                    "Ordered",
                    props(
                            "size",
                            i % 2 == 0 ? "large" : "small",
                            "method",
                            i == 0 ? "Rose Miller" : "card payment",
                            "first_name",
                            "Anna",
                            "contact_way",
                            "phone call",
                            "channel",
                            i == 7 ? "mail anna@example.org" : "web",
                            "seats",
                            10L + i));
        }
        project();

        var ordered = event("Ordered");
        assertThat(property(ordered, "size").examples()).containsExactly("large", "small");
        assertThat(property(ordered, "method").examples()).containsExactly("card payment");
        assertThat(property(ordered, "first_name").examples()).isEmpty();
        assertThat(property(ordered, "contact_way").examples()).isEmpty();
        assertThat(property(ordered, "channel").examples()).isEmpty();
        assertThat(property(ordered, "seats").smallest()).isEqualTo(10);
        assertThat(property(ordered, "seats").largest()).isEqualTo(50);
        assertThat(stored()).doesNotContain("Rose", "anna@", "Anna");
    }

    @Test
    void fewCustomersShowNoExamples() {
        for (int i = 0; i < 500; i++) {
            log.custom(customer(i % 19), i, "Ordered", props("size", "large", "seats", 123L));
        }
        project();

        assertThat(property(event("Ordered"), "size").examples()).isEmpty();
        assertThat(property(event("Ordered"), "seats").smallest()).isNull();
        assertThat(stored()).doesNotContain("large");
    }

    @Test
    void afterAnErasureNothingIsLeftThatOnlyOnePersonSent() {
        log.custom(ANNA, 1, "Anna likes tea", props("size", "huge"))
                .custom(ANNA, 2, "Poked", props("size", "huge", "Dear Anna", props("x", 1L), "both", 1L))
                .custom(BERT, 3, "Poked", props("size", "tiny", "both", 2L));
        project();
        assertThat(stored()).contains("Anna likes tea", "Dear Anna");

        projector.forget(ANNA);

        assertThat(stored()).doesNotContain("Anna", "huge");
        assertThat(page(SOURCE)).hasSize(1);
        assertThat(event("Poked").properties())
                .extracting(CatalogueProperty::path)
                .containsExactly("both", "size");
        assertThat(event("Poked").events()).isEqualTo(2);
    }

    @Test
    void namesThatLookLikeIdsOrContactsAreNotNames() {
        log.custom(ANNA, 1, "Poked", props("anna@example.org", 1L, "4915112345678", 2L, "https://x", 3L))
                .custom(ANNA, 2, "Mail to anna@example.org", props());
        project();

        assertThat(event("Poked").properties())
                .extracting(CatalogueProperty::path)
                .containsExactly("*");
        assertThat(page(SOURCE)).hasSize(1);
        assertThat(views().otherEvents(SOURCE)).isEqualTo(1);
        assertThat(views().otherEvents(null)).isEqualTo(1);
    }

    @Test
    void aProposalDescribesWhatWasSeen() {
        for (int i = 0; i < 100; i++) {
            log.custom(
                    customer(i),
                    i,
                    "Ordered",
                    i == 0
                            ? props("size", "large", "total", 3L)
                            : props("size", "small", "total", new BigDecimal("2.5"), "items", List.of(props("n", 1L))));
            log.custom(
                    customer(i), i, "Ordered", props("size", i < 40 ? "large" : "small", "total", 3L, "note", "Hi!"));
        }
        project();

        var rule = views().propose(SOURCE, .99).getFirst();
        assertThat(rule.name()).isEqualTo("shop: Ordered");
        assertThat(rule.source()).isEqualTo(SOURCE);
        assertThat(rule.schema())
                .isEqualTo(props(
                        "type",
                        "object",
                        "properties",
                        props(
                                "items",
                                props(
                                        "type",
                                        "array",
                                        "items",
                                        props(
                                                "type",
                                                "object",
                                                "properties",
                                                props("n", props("type", "integer")),
                                                "required",
                                                List.of("n"))),
                                "note",
                                props("type", "string"),
                                "size",
                                props("type", "string", "enum", List.of("large", "small")),
                                "total",
                                props("type", "number")),
                        "required",
                        List.of("size", "total")));
    }
}
