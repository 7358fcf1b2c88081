package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.refusal;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.interaction.Browsing.PageViewed;
import io.recount.domain.interaction.Browsing.ScreenViewed;
import io.recount.domain.interaction.Custom;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void trackIsAnInteractionWithItsProperties() {
        assertThat(report("track", "\"event\":\"Rocket Launched\",\"properties\":{\"price\":19.99}"))
                .isEqualTo(new Report.Did(new Custom("Rocket Launched", Map.of("price", new BigDecimal("19.99")))));
    }

    @Test
    void trackNeedsTheNameOfItsEvent() {
        assertThat(refused("track", "\"event\":\" \"")).isEqualTo("event-missing /event");
        assertThat(refused("track", "\"event\":null")).isEqualTo("event-missing /event");
        assertThat(refused("track", "\"x\":1")).isEqualTo("event-missing /event");
        assertThat(refused("track", "\"event\":[]")).isEqualTo("event-invalid /event");
    }

    @Test
    void theNameOfAnEventMayBeANumber() {
        assertThat(report("track", "\"event\":404")).isEqualTo(new Report.Did(new Custom("404", Map.of())));
    }

    @Test
    void propertiesAreAnObjectOrNull() {
        assertThat(refused("track", "\"event\":\"e\",\"properties\":[1]")).isEqualTo("properties-invalid /properties");
        assertThat(report("track", "\"event\":\"e\",\"properties\":null"))
                .isEqualTo(new Report.Did(new Custom("e", Map.of())));
    }

    @Test
    void pageAndScreenAreInteractions() {
        assertThat(report("page", "\"name\":\"Home\",\"category\":\"Docs\""))
                .isEqualTo(new Report.Did(new PageViewed("Home", "Docs", null, null, null, Map.of())));
        assertThat(report("screen", "\"name\":\"Cart\""))
                .isEqualTo(new Report.Did(new ScreenViewed("Cart", null, Map.of())));
        assertThat(report("page", "\"name\":null")).isInstanceOf(Report.Did.class);
        assertThat(refused("page", "\"name\":{}")).isEqualTo("name-invalid /name");
        assertThat(refused("screen", "\"category\":false")).isEqualTo("category-invalid /category");
    }

    @Test
    void identifyHasTraits() {
        assertThat(report("identify", "\"traits\":{\"plan\":\"pro\"}"))
                .isEqualTo(new Report.HasTraits(Map.of("plan", "pro")));
        assertThat(report("identify", "\"traits\":null")).isEqualTo(new Report.HasTraits(Map.of()));
    }

    @Test
    void identifyMayHaveItsTraitsInTheContext() {
        assertThat(report("identify", "\"context\":{\"traits\":{\"plan\":\"pro\"}}"))
                .isEqualTo(new Report.HasTraits(Map.of("plan", "pro")));
        assertThat(report("identify", "\"traits\":{\"a\":1},\"context\":{\"traits\":{\"plan\":\"pro\"}}"))
                .isEqualTo(new Report.HasTraits(Map.of("a", 1L)));
    }

    @Test
    void traitsAreAnObject() {
        assertThat(refused("identify", "\"traits\":\"x\"")).isEqualTo("traits-invalid /traits");
        assertThat(refused("group", "\"groupId\":1,\"traits\":[]")).isEqualTo("traits-invalid /traits");
        assertThat(refused("identify", "\"context\":{\"traits\":7}")).isEqualTo("traits-invalid /context/traits");
    }

    @Test
    void groupTiesToAnAccount() {
        assertThat(report("group", "\"groupId\":12,\"traits\":{\"name\":\"Acme\"}"))
                .isEqualTo(new Report.BelongsTo("12", Map.of("name", "Acme")));
        assertThat(refused("group", "\"groupId\":null")).isEqualTo("group-id-missing /groupId");
    }

    @Test
    void aliasNamesThePreviousId() {
        assertThat(report("alias", "\"previousId\":\"anon-1\"")).isEqualTo(new Report.WasCalled("anon-1"));
        assertThat(refused("alias", "\"x\":1")).isEqualTo("previous-id-missing /previousId");
        assertThat(refusal("{\"type\":\"alias\",\"previousId\":\"a\",\"anonymousId\":\"a\"}"))
                .isEqualTo("user-id-missing /userId");
    }

    @Test
    void aMessageOfABatchNeedsAKnownType() {
        assertThat(refusal("{\"userId\":\"u\"}")).isEqualTo("type-missing /type");
        assertThat(refused("shout", "\"x\":1")).isEqualTo("type-unknown /type");
        assertThat(refusal("{\"type\":{},\"userId\":\"u\"}")).isEqualTo("type-invalid /type");
    }

    private static Report report(String type, String fields) {
        return taken(message(type, fields)).report();
    }

    private static String refused(String type, String fields) {
        return refusal(message(type, fields));
    }

    private static String message(String type, String fields) {
        return "{\"type\":\"" + type + "\",\"userId\":\"u\"," + fields + "}";
    }
}
