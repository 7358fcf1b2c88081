package io.recount.ingestion.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.commands.quarantine.Edit;
import io.recount.domain.rule.RuleViolated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairTest {
    private static final UUID ENTRY = UUID.fromString("7d444840-9dc0-4a2b-8d2c-0f1f3b6f0c11");
    private static final Instant ARRIVAL = Instant.parse("2026-03-04T05:06:07Z");
    private static final String ID = "\"messageId\":\"m\",\"receivedAt\":\"2026-03-04T05:06:07Z\"";

    @Test
    void aValueIsPutInPlaceOfWhatIsThere() {
        assertThat(repaired("{\"event\":7," + ID + "}", new Edit.SetValue("/event", "Tea Brewed")))
                .isEqualTo("{\"event\":\"Tea Brewed\"," + ID + "}");
    }

    @Test
    void objectsOnTheWayAreMade() {
        assertThat(repaired("{" + ID + ",\"context\":null}", new Edit.SetValue("/context/traits/email", "a@b.c")))
                .isEqualTo("{" + ID + ",\"context\":{\"traits\":{\"email\":\"a@b.c\"}}}");
    }

    @Test
    void listsAreChangedByIndexAndGrowAtTheirEnd() {
        var message = "{\"a\":[1,2,3]," + ID + "}";
        assertThat(repaired(
                        message,
                        new Edit.SetValue("/a/0", "x"),
                        new Edit.RemoveValue("/a/1"),
                        new Edit.SetValue("/a/-", "y")))
                .isEqualTo("{\"a\":[\"x\",3,\"y\"]," + ID + "}");
        assertThatThrownBy(() -> repaired(message, new Edit.SetValue("/a/9", "x")))
                .isInstanceOf(NotRepairable.class);
    }

    @Test
    void aMisspelledFieldIsMoved() {
        assertThat(repaired("{\"evnt\":\"A\"," + ID + "}", new Edit.MoveValue("/evnt", "/event")))
                .isEqualTo("{" + ID + ",\"event\":\"A\"}");
    }

    @Test
    void aMappingMakesAnotherMessageUnderTheSameId() {
        var mapping = Map.of(
                "messages",
                List.of(Map.of(
                        "type", "track",
                        "when", List.of(Map.of("pointer", "/kind", "equals", "sale")),
                        "event", Map.of("const", "Order Completed"),
                        "userId", "/buyer",
                        "messageId", List.of("/kind"),
                        "properties", Map.of("total", Map.of("pointer", "/sum", "as", "number")))));
        var edit = new Edit.ApplyMapping(mapping);

        assertThat(repaired(
                        "{\"kind\":\"sale\",\"buyer\":7,\"sum\":\"1.50\",\"timestamp\":\"2026-01-01\"," + ID + "}",
                        edit))
                .contains(
                        "\"event\":\"Order Completed\"",
                        "\"userId\":\"7\"",
                        "\"total\":1.50",
                        "\"2026-01-01\"",
                        "\"messageId\":\"m\"",
                        "05:06:07Z")
                .doesNotContain("buyer");
        assertThatThrownBy(() -> repaired("{\"kind\":\"visit\"," + ID + "}", edit))
                .hasMessageContaining("makes 0 messages");
        assertThatThrownBy(() -> repaired("{\"kind\":\"sale\",\"buyer\":7,\"sum\":\"x\"," + ID + "}", edit))
                .hasMessageContaining("/sum");
        assertThatThrownBy(() -> new Repair(List.of(new Edit.ApplyMapping("x")), 9))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void namesMayHoldSlashesAndTildes() {
        assertThat(repaired(
                        "{\"a/b\":1,\"c~d\":2," + ID + "}",
                        new Edit.RemoveValue("/a~1b"),
                        new Edit.RemoveValue("/c~0d")))
                .isEqualTo("{" + ID + "}");
    }

    @Test
    void numbersAreKeptToTheLastDigit() {
        assertThat(repaired(
                        "{\"a\":19.90,\"b\":1E+400,\"c\":123456789012345678901234567890," + ID + "}",
                        new Edit.SetValue("/d", new BigDecimal("0.10"))))
                .isEqualTo("{\"a\":19.90,\"b\":1E+400,\"c\":123456789012345678901234567890," + ID + ",\"d\":0.10}");
    }

    @Test
    void whatChangesNothingIsNoRepair() {
        var message = "{\"event\":\"A\"," + ID + "}";
        assertThat(of(message, new Edit.SetValue("/event", "A"))).isNull();
        assertThat(of(message, new Edit.RemoveValue("/nothing/here"))).isNull();
        assertThat(of(message, new Edit.MoveValue("/evnt", "/event"))).isNull();
    }

    @Test
    void theWayMayBeBlocked() {
        assertThatThrownBy(() -> repaired("{\"a\":\"text\"," + ID + "}", new Edit.SetValue("/a/b", 1)))
                .isInstanceOf(NotRepairable.class);
    }

    @Test
    void aValueCannotMoveIntoItself() {
        assertThatThrownBy(() -> repaired("{\"a\":{}," + ID + "}", new Edit.MoveValue("/a", "/a/b")))
                .isInstanceOf(NotRepairable.class);
    }

    @Test
    void theMessageIdStays() {
        assertThatThrownBy(() -> repaired("{" + ID + "}", new Edit.SetValue("/messageId", "other")))
                .isInstanceOf(NotRepairable.class);
        assertThat(repaired("{" + ID + "}", new Edit.RemoveValue("/messageId"), new Edit.SetValue("/a", 1)))
                .contains("\"messageId\":\"m\"");
    }

    @Test
    void anIdThatCannotBeUsedMayBeSet() {
        assertThat(repaired("{\"messageId\":{}}", new Edit.SetValue("/messageId", "m")))
                .isEqualTo("{" + ID + "}");
    }

    @Test
    void aMessageThatIsNoneIsReplacedAsAWholeAndKeepsItsArrival() {
        assertThat(repaired("42", new Edit.SetValue("", Map.of("type", "track"))))
                .isEqualTo("{\"type\":\"track\",\"messageId\":\"quarantine-" + ENTRY
                        + "\",\"receivedAt\":\"2026-03-04T05:06:07Z\"}");
        assertThatThrownBy(() -> repaired("{" + ID + "}", new Edit.SetValue("", 42)))
                .isInstanceOf(NotRepairable.class);
    }

    @Test
    void whatIsNestedTooDeepIsReplacedAsAWhole() {
        var deep = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        assertThatThrownBy(() -> repaired(deep, new Edit.RemoveValue("/a"))).isInstanceOf(NotRepairable.class);
        assertThat(repaired(deep, new Edit.SetValue("", Map.of("type", "track"))))
                .startsWith("{\"type\":\"track\"");
    }

    @Test
    void aRepairKeepsWithinTheLimit() {
        assertThatThrownBy(() -> repaired("{" + ID + "}", new Edit.SetValue("/a", "x".repeat(1_000))))
                .isInstanceOf(NotRepairable.class);
    }

    @Test
    void theSummaryHoldsNoValue() {
        assertThat(new Repair(
                                List.of(
                                        new Edit.SetValue("/event", "secret"),
                                        new Edit.RemoveValue("/a"),
                                        new Edit.MoveValue("/b", "/c")),
                                1_000)
                        .summary())
                .isEqualTo("set /event, removed /a, moved /b to /c");
    }

    private static String repaired(String message, Edit... edits) {
        var repaired = of(message, edits);
        assertThat(repaired).isNotNull();
        return new String(repaired, UTF_8);
    }

    private static byte @Nullable [] of(String message, Edit... edits) {
        return new Repair(Arrays.asList(edits), 500).of(ENTRY, ARRIVAL, message.getBytes(UTF_8));
    }
}
