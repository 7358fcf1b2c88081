package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class PlanIT {
    private static final String PLAN = "{plan {version rules {name call event source mode schema} unplannedEvents}"
            + " userErrors {code field message}}";

    @Test
    void aNewRuleIsPartOfTheNextVersion(Api api) {
        var payload = setRule(
                api, "name: \"tea\", event: \"Tea Brewed\", mode: QUARANTINE, schema: {required: [\"minutes\"]}");

        assertThat(payload.toString())
                .isEqualTo(
                        "{\"plan\":{\"version\":1,\"rules\":[{\"name\":\"tea\",\"call\":\"TRACK\","
                                + "\"event\":\"Tea Brewed\",\"source\":null,\"mode\":\"QUARANTINE\","
                                + "\"schema\":{\"required\":[\"minutes\"]}}],\"unplannedEvents\":\"ALLOW\"},\"userErrors\":[]}");
    }

    @Test
    void aSchemaThatCannotBeUsedIsRefusedWithThePlace(Api api) {
        assertThat(setRule(api, "name: \"tea\", event: \"Tea Brewed\", schema: {broken: 1}")
                        .get("userErrors")
                        .toString())
                .isEqualTo("[{\"code\":\"SCHEMA_INVALID\",\"field\":\"schema\","
                        + "\"message\":\"schema/broken is no keyword\"}]");
        assertThat(setRule(api, "name: \"tea\", event: \"Tea Brewed\", schema: \"x\"")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("SCHEMA_INVALID");
    }

    @Test
    void twoRulesForTheSameEventAreRefused(Api api) {
        setRule(api, "name: \"tea\", event: \"Tea Brewed\", schema: {}");

        assertThat(setRule(api, "name: \"other\", event: \"Tea Brewed\", schema: {}")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("RULE_OVERLAPS");
        assertThat(setRule(api, "name: \"web\", event: \"Tea Brewed\", source: \"web\", schema: {}")
                        .at("/plan/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void onlyTrackCallsHaveAnEvent(Api api) {
        assertThat(setRule(api, "name: \"tea\", schema: {}")
                        .at("/userErrors/0/field")
                        .asString())
                .isEqualTo("event");
        assertThat(setRule(api, "name: \"who\", call: IDENTIFY, event: \"x\", schema: {}")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("EVENT_INVALID");
        assertThat(setRule(api, "name: \"who\", call: IDENTIFY, schema: {}")
                        .at("/plan/rules/0/event")
                        .isNull())
                .isTrue();
    }

    @Test
    void theHistoryTellsWhoChangedWhat(Api api) {
        setRule(api, "name: \"tea\", event: \"Tea Brewed\", schema: {}");
        api.data("mutation {setUnplannedEvents(input: {mode: OBSERVE}) {plan {version}}}");
        api.data("mutation {removePlanRule(input: {name: \"tea\"}) {plan {version}}}");
        var page = api.data(
                        "{trackingPlanHistory(first: 2) {edges {node {change changedBy plan {version rules {name}}}}"
                                + " pageInfo {hasNextPage endCursor}}}")
                .get("trackingPlanHistory");
        var next = api.data("{trackingPlanHistory(after: \""
                        + page.at("/pageInfo/endCursor").asString()
                        + "\") {edges {node {plan {version unplannedEvents}}}}}")
                .get("trackingPlanHistory");

        assertThat(page.at("/edges/0/node/change").asString()).isEqualTo("removed rule tea");
        assertThat(page.at("/edges/0/node/changedBy").asString())
                .isEqualTo(GraphQlFixtures.uuid("key ADMIN").toString());
        assertThat(page.at("/edges/0/node/plan/rules").size()).isZero();
        assertThat(next.toString())
                .isEqualTo("{\"edges\":[{\"node\":{\"plan\":{\"version\":1,\"unplannedEvents\":\"ALLOW\"}}}]}");
    }

    @Test
    void aRuleThatIsNotThereCannotBeRemoved(Api api) {
        assertThat(api.data("mutation {removePlanRule(input: {name: \"tea\"}) {userErrors {code field}}}")
                        .at("/removePlanRule/userErrors/0/code")
                        .asString())
                .isEqualTo("RULE_NOT_FOUND");
    }

    @Test
    void aProposalIsAppliedToEventsWithoutARule(Api api) {
        var proposed = api.data("{proposeTrackingPlan(source: \"web\", minimumShare: 0.5) {name schema mode}}");
        assertThat(proposed.at("/proposeTrackingPlan/0/schema/required/0").asString())
                .isEqualTo("share 0.5");

        var apply = "mutation {applyProposedPlan(input: {source: \"web\", mode: QUARANTINE}) " + PLAN + "}";
        var first = api.data(apply).at("/applyProposedPlan/plan");
        assertThat(first.at("/rules/0/mode").asString()).isEqualTo("QUARANTINE");
        assertThat(first.at("/rules/0/schema/required/0").asString()).isEqualTo("share 0.99");
        assertThat(api.data(apply).at("/applyProposedPlan/plan/version").asInt())
                .isEqualTo(1);
        assertThat(api.code("{proposeTrackingPlan(source: \"web\", minimumShare: 2) {name}}"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void violationsArePaged(Api api) {
        var first = violations(api, "");
        var second =
                violations(api, "(after: \"" + first.at("/pageInfo/endCursor").asString() + "\")");

        assertThat(first.at("/edges/0/node").toString())
                .isEqualTo("{\"rule\":null,\"day\":\"2026-03-01\",\"source\":\"web\",\"count\":7,"
                        + "\"lastPath\":\"/event\",\"lastSeen\":\"2026-03-01T12:00:00Z\"}");
        assertThat(second.at("/edges/0/node/rule").asString()).isEqualTo("a/b: tea");
        assertThat(violations(api, "(after: \"" + second.at("/edges/0/cursor").asString() + "\")")
                        .at("/edges/0/node/count")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void theCatalogueShowsWhatWasSent(Api api) {
        assertThat(api.data("{eventCatalogue(source: \"web\") {otherEvents edges {node {source call event events"
                                + " properties {path share types {type count} smallest largest examples}}}}}")
                        .get("eventCatalogue")
                        .toString())
                .isEqualTo("{\"otherEvents\":5,\"edges\":[{\"node\":{\"source\":\"web\",\"call\":\"TRACK\","
                        + "\"event\":\"Tea Brewed\",\"events\":4,\"properties\":[{\"path\":\"minutes\",\"share\":0.75,"
                        + "\"types\":[{\"type\":\"INTEGER\",\"count\":3}],\"smallest\":1.0,\"largest\":9.0,"
                        + "\"examples\":[]}]}}]}");
    }

    @Test
    void onlyAdministratorsChangeThePlan(Api api) {
        assertThat(api.ask(Role.SERVICE, "mutation {setUnplannedEvents(input: {mode: ALLOW}) {plan {version}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    private static JsonNode setRule(Api api, String input) {
        return api.data("mutation {setPlanRule(input: {" + input + "}) " + PLAN + "}")
                .get("setPlanRule");
    }

    private static JsonNode violations(Api api, String arguments) {
        return api.data("{planViolations" + arguments
                        + " {edges {cursor node {rule day source count lastPath lastSeen}} pageInfo {endCursor}}}")
                .get("planViolations");
    }
}
