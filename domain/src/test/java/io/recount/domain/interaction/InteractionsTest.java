package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.interaction.Browsing.PageViewed;
import io.recount.domain.interaction.Browsing.ScreenViewed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    @Test
    void orderOfTheSpecIsTyped() {
        var order = Interactions.fromTrack(
                "Order Completed",
                sent(
                        "order_id", "50314b8e",
                        "affiliation", "Google Store",
                        "total", 27.5,
                        "revenue", "25.00",
                        "currency", "USD",
                        "products", List.of(sent("product_id", 507, "sku", "G-32", "price", 19, "position", 1))));

        assertThat(order)
                .isEqualTo(new Commerce.OrderCompleted(
                        "50314b8e",
                        null,
                        new BigDecimal("27.5"),
                        new BigDecimal("25.00"),
                        null,
                        null,
                        null,
                        null,
                        "USD",
                        List.of(new Product(
                                "507",
                                "G-32",
                                null,
                                null,
                                null,
                                null,
                                new BigDecimal("19"),
                                null,
                                Map.of("position", 1))),
                        Map.of("affiliation", "Google Store")));
    }

    @Test
    void aProductOfItsOwnIsTypedInline() {
        var added = Interactions.fromTrack(
                "add_to_cart", sent("name", "Mug", "price", 9, "cart_id", "c1", "colour", "red"));

        assertThat(added)
                .isEqualTo(new Carts.ProductAdded(
                        new Product(null, null, "Mug", null, null, null, new BigDecimal("9"), null, Map.of()),
                        "c1",
                        null,
                        Map.of("colour", "red")));
        assertThat(added.name()).isNull();
    }

    @Test
    void trialDatesAreInstants() {
        var trial = Interactions.fromTrack(
                "Trial Started",
                sent(
                        "trial_plan_name",
                        "Business",
                        "trial_start_date",
                        "2018-08-28T04:09:47Z",
                        "trial_end_date",
                        "soon"));

        assertThat(trial)
                .isEqualTo(new Plans.TrialStarted(
                        "Business", Instant.parse("2018-08-28T04:09:47Z"), null, Map.of("trial_end_date", "soon")));
    }

    @Test
    void unknownEventsAreCustomAndKeepEverything() {
        var properties = sent("b", 1, "a", null, "name", List.of());

        var custom = Interactions.fromTrack("Moon Landed", properties);

        assertThat(custom).isEqualTo(new Custom("Moon Landed", properties));
        assertThat(custom.name()).isEqualTo("Moon Landed");
        assertThat(custom.fields()).isEqualTo(properties);
    }

    @Test
    void unknownPropertiesStayInTheirOrder() {
        var used = Interactions.fromTrack("Feature Used", sent("z", 1, "feature", "export", "y", null, "x", 2));

        assertThat(used.properties().keySet()).containsExactly("z", "y", "x");
    }

    @Test
    void valuesOfAWrongTypeStayAsSent() {
        var properties = sent("order_id", List.of(1), "total", "a lot", "products", List.of(1), "currency", null);

        assertThat(Interactions.fromTrack("Order Completed", properties).properties())
                .isEqualTo(properties);
    }

    @Test
    void oneBadProductLeavesTheListAsSent() {
        var properties = sent("products", List.of(Map.of("sku", "a"), "b"));

        assertThat(Interactions.fromTrack("Cart Viewed", properties).properties())
                .isEqualTo(properties);
    }

    @Test
    void theBestKeyWinsAndTheOthersStay() {
        var order = Interactions.fromTrack(
                "Order Completed", sent("value", 5, "total", true, "orderId", "a", "order_id", "b"));

        assertThat(order.fields()).containsEntry("total", new BigDecimal("5")).containsEntry("orderId", "b");
        assertThat(order.properties()).isEqualTo(Map.of("total", true, "orderId", "a"));
    }

    @Test
    void anNpsScoreIsZeroToTen() {
        assertThat(nps(0).score()).isZero();
        assertThat(nps("10").score()).isEqualTo(10);
        assertThat(nps(11).score()).isNull();
        assertThat(nps(11).properties()).isEqualTo(Map.of("score", 11));
    }

    @Test
    void theGivenMapIsNotChanged() {
        var properties = sent("order_id", "1", "x", 2);

        Interactions.fromTrack("Order Completed", properties);

        assertThat(properties).isEqualTo(sent("order_id", "1", "x", 2));
    }

    @Test
    void aPageHasTheNameBesideItsProperties() {
        assertThat(Interactions.page("Home", null, sent("name", "Home", "category", "Docs", "url", "/", "path", "/")))
                .isEqualTo(new PageViewed("Home", "Docs", "/", null, null, Map.of("path", "/")));
        assertThat(Interactions.page("Home", "Docs", sent("name", "Other", "title", 7)))
                .isEqualTo(new PageViewed("Home", "Docs", null, "7", null, Map.of("name", "Other")));
    }

    @Test
    void aScreenMayHaveItsNameAmongItsProperties() {
        assertThat(Interactions.screen(null, "Shop", sent("name", "Cart", "variation", "blue")))
                .isEqualTo(new ScreenViewed("Cart", "Shop", Map.of("variation", "blue")));
    }

    private static Feedback.NpsAnswered nps(Object score) {
        return (Feedback.NpsAnswered) Interactions.fromTrack("NPS Answered", sent("score", score));
    }

    private static Map<String, @Nullable Object> sent(@Nullable Object... keysAndValues) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return properties;
    }
}
