package io.recount.ingestion.plan;

import static io.recount.ingestion.plan.PlanFixtures.NOW;
import static io.recount.ingestion.plan.PlanFixtures.check;
import static io.recount.ingestion.plan.PlanFixtures.guard;
import static io.recount.ingestion.plan.PlanFixtures.rule;
import static io.recount.ingestion.plan.PlanFixtures.track;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.interaction.Interaction;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.UnplannedEvents;
import io.recount.ingestion.message.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanGuardTest {
    private static final String TEA = "{'type':'object','properties':{'minutes':{'type':'integer','maximum':9},"
            + "'kind':{'enum':['green','black']},'cups':{'type':'array','items':{'type':'object','properties':"
            + "{'size':{'type':'number'}}}}},'required':['minutes']}";

    @Test
    void withoutAPlanEverythingIsTakenAsItIs() {
        var message = PlanFixtures.message("{'type':'track','userId':'u','event':'Tea Brewed'}");

        assertThat(new PlanGuard().check(List.of(message))).containsExactly(new Checked(message, null));
    }

    @Test
    void aMessageThatKeepsToTheRuleIsNoBreach() {
        assertThat(breach(PlanMode.QUARANTINE, "'minutes':4,'kind':'green','note':'hot'"))
                .isNull();
    }

    @Test
    void anObservedBreachIsRecordedAsItIs() {
        var checked = tea(PlanMode.OBSERVE, "'minutes':40");

        assertThat(checked.isBlocked()).isFalse();
        assertThat(checked.breach()).isNotNull();
        assertThat(properties(checked)).containsEntry("minutes", 40L);
    }

    @Test
    void aBreachForQuarantineNamesRulePathAndKeyword() {
        var rejected = tea(PlanMode.QUARANTINE, "'minutes':40").rejection(NOW);

        assertThat(rejected.reason()).isEqualTo("plan-violated");
        assertThat(rejected.path()).isEqualTo("/properties/minutes");
        assertThat(rejected.detail())
                .isEqualTo("The rule \"rule of Tea Brewed\" of the plan fails at /properties/minutes (maximum).");
        assertThat(new String(rejected.payload().toBytes(), UTF_8)).contains("\"minutes\":40");
    }

    @Test
    void aMissingPropertyIsNamed() {
        assertThat(breach(PlanMode.OBSERVE, "'kind':'black'")).isEqualTo("/properties/minutes");
    }

    @Test
    void aPropertyThatFailsIsDroppedAndTheRestIsRecorded() {
        var checked = tea(PlanMode.DROP_PROPERTY, "'minutes':40,'kind':'red','note':'hot'");

        assertThat(properties(checked)).isEqualTo(Map.of("note", "hot"));
    }

    @Test
    void insideAListTheFailingPropertyAloneIsDropped() {
        var checked = tea(PlanMode.DROP_PROPERTY, "'minutes':4,'cups':[{'size':1,'id':7},{'size':'big','id':8}]");

        assertThat(properties(checked)).containsEntry("cups", List.of(Map.of("size", 1L, "id", 7L), Map.of("id", 8L)));
    }

    @Test
    void aMissingPropertyCannotBeDropped() {
        var checked = tea(PlanMode.DROP_PROPERTY, "'kind':'black'");

        assertThat(checked.breach()).isNotNull();
        assertThat(properties(checked)).isEqualTo(Map.of("kind", "black"));
    }

    @Test
    void namesThatTheRuleDoesNotKnowAreNotTold() {
        var guard = guard(
                UnplannedEvents.ALLOW,
                rule(track("Tea Brewed"), null, PlanMode.DROP_PROPERTY, "{'additionalProperties':false}"));
        var checked =
                check(guard, "{'type':'track','userId':'u','event':'Tea Brewed','properties':{'Ada Lovelace':1}}");

        assertThat(checked.breach()).extracting(Breach::path).isEqualTo("/properties");
        assertThat(properties(checked)).isEmpty();
    }

    @Test
    void wellKnownPropertiesHaveOneNameHoweverTheyAreSpelled() {
        var guard = guard(
                UnplannedEvents.ALLOW,
                rule(
                        track("Order Completed"),
                        null,
                        PlanMode.DROP_PROPERTY,
                        "{'properties':{'total':{'type':'number','maximum':100}},'required':['order_id']}"));
        var keeps = check(guard, order("'orderId':'o1','total':'20.5'"));
        var breaks = check(guard, order("'orderId':'o1','total':'200.5','gift':true"));

        assertThat(keeps.breach()).isNull();
        assertThat(breaks.breach()).extracting(Breach::path).isEqualTo("/properties/total");
        assertThat(interaction(breaks)).isEqualTo(interaction(check(guard, order("'orderId':'o1','gift':true"))));
        assertThat(interaction(keeps).fields()).containsEntry("total", new BigDecimal("20.5"));
    }

    @Test
    void theRuleOfASourceTakesThePlaceOfTheOneForAll() {
        var guard = guard(
                UnplannedEvents.ALLOW,
                rule(track("A"), null, PlanMode.QUARANTINE, "{'required':['x']}"),
                rule(track("A"), "web", PlanMode.OBSERVE, "{'required':['y']}"),
                rule(track("B"), "app", PlanMode.QUARANTINE, "{'required':['x']}"));

        assertThat(check(guard, "{'type':'track','userId':'u','event':'A'}").breach())
                .extracting(Breach::path)
                .isEqualTo("/properties/y");
        assertThat(check(guard, "{'type':'track','userId':'u','event':'B'}").breach())
                .isNull();
    }

    @Test
    void traitsHaveRulesToo() {
        var guard = guard(
                UnplannedEvents.QUARANTINE,
                rule(
                        TrackedEvent.IDENTIFY,
                        null,
                        PlanMode.DROP_PROPERTY,
                        "{'properties':{'seats':{'type':'integer'}}}"),
                rule(new TrackedEvent(CallType.PAGE, null), null, PlanMode.OBSERVE, "{'required':['title']}"));
        var told = check(guard, "{'type':'identify','userId':'u','traits':{'seats':'five','plan':'pro'}}");

        assertThat(told.breach()).extracting(Breach::path).isEqualTo("/traits/seats");
        assertThat(told.message().report()).isEqualTo(new Report.HasTraits(Map.of("plan", "pro")));
        assertThat(check(guard, "{'type':'page','userId':'u','event':'Viewed','name':'Home'}")
                        .breach())
                .extracting(Breach::path)
                .isEqualTo("/properties/title");
        assertThat(check(guard, "{'type':'alias','userId':'u','previousId':'p'}")
                        .breach())
                .isNull();
    }

    @Test
    void eventsThatThePlanDoesNotNameAreTreatedAsItSays() {
        var event = "{'type':'track','userId':'u','event':'Tea Brewed'}";

        assertThat(check(guard(UnplannedEvents.ALLOW), event).breach()).isNull();
        assertThat(check(guard(UnplannedEvents.OBSERVE), event).isBlocked()).isFalse();
        assertThat(check(guard(UnplannedEvents.OBSERVE), event).breach()).isNotNull();
        assertThat(check(guard(UnplannedEvents.QUARANTINE), event).isBlocked()).isTrue();
        assertThat(check(guard(UnplannedEvents.QUARANTINE), "{'type':'page','userId':'u'}")
                        .breach())
                .isNull();
    }

    @Test
    void aValueThatCannotBeCheckedIsABreachAndNoFailure() {
        var guard = guard(
                UnplannedEvents.ALLOW,
                rule(track("A"), null, PlanMode.OBSERVE, "{'properties':{'x':{'format':'regex'}}}"));

        for (var regex : new String[] {"(", "(?=a)", "a".repeat(600)}) {
            assertThat(check(guard, "{'type':'track','userId':'u','event':'A','properties':{'x':'" + regex + "'}}")
                            .breach())
                    .isNotNull();
        }
    }

    @Test
    void aCheckThatDoesNotEndIsABreach() {
        var guard = guard(
                UnplannedEvents.ALLOW,
                rule(track("A"), null, PlanMode.QUARANTINE, "{'allOf':[{'$ref':'#'}]}"),
                rule(
                        track("B"),
                        null,
                        PlanMode.QUARANTINE,
                        "{'$defs':{'a':{'allOf':[{'$ref':'#/$defs/b'},{'$ref':'#/$defs/b'},{'$ref':'#/$defs/b'}]},"
                                + "'b':{'allOf':[{'$ref':'#/$defs/c'},{'$ref':'#/$defs/c'},{'$ref':'#/$defs/c'}]},"
                                + "'c':{'type':'integer'}},'properties':{'list':{'items':{'$ref':'#/$defs/a'}}}}"));
        var many = "1,".repeat(3_000) + "1";

        assertThat(check(guard, "{'type':'track','userId':'u','event':'A'}").isBlocked())
                .isTrue();
        assertThat(check(guard, "{'type':'track','userId':'u','event':'B','properties':{'list':[" + many + "]}}")
                        .isBlocked())
                .isTrue();
        assertThat(check(guard, "{'type':'track','userId':'u','event':'B','properties':{'list':[1,2]}}")
                        .isBlocked())
                .isFalse();
    }

    private static Checked tea(PlanMode mode, String properties) {
        var guard = guard(UnplannedEvents.ALLOW, rule(track("Tea Brewed"), null, mode, TEA));
        return check(guard, "{'type':'track','userId':'u','event':'Tea Brewed','properties':{" + properties + "}}");
    }

    private static @Nullable String breach(PlanMode mode, String properties) {
        var breach = tea(mode, properties).breach();
        return breach == null ? null : breach.path();
    }

    private static String order(String properties) {
        return "{'type':'track','userId':'u','event':'Order Completed','properties':{" + properties + "}}";
    }

    private static Interaction interaction(Checked checked) {
        return ((Report.Did) checked.message().report()).interaction();
    }

    private static Map<String, @Nullable Object> properties(Checked checked) {
        return interaction(checked).properties();
    }
}
