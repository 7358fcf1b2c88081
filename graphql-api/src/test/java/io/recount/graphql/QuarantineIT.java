package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import io.recount.commands.quarantine.DiscardQuarantined;
import io.recount.commands.quarantine.Edit;
import io.recount.commands.quarantine.RepairQuarantined;
import io.recount.commands.quarantine.ResubmitQuarantined;
import io.recount.domain.quarantine.QuarantineFilter;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.projections.quarantine.FindQuarantined;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class QuarantineIT {
    @Test
    void anEntryShowsAllThereIsToIt(Api api) {
        assertThat(api.data(
                                "{quarantine(first: 1) {edges {node {source receivedAt status type reason path detail payload"
                                        + " history {action keyName at outcome reason note}}}}}")
                        .at("/quarantine/edges/0/node")
                        .toString())
                .isEqualTo(
                        "{\"source\":\"shop\",\"receivedAt\":\"2026-03-01T12:00:00Z\",\"status\":\"WAITING\",\"type\":\"track\","
                                + "\"reason\":\"event-missing\",\"path\":\"/event\","
                                + "\"detail\":\"A track message needs the name of its event.\",\"payload\":{\"userId\":\"u-0\"},"
                                + "\"history\":[{\"action\":\"REPAIR\",\"keyName\":\"ADMIN\",\"at\":\"2026-03-01T12:00:00Z\","
                                + "\"outcome\":\"FAILING\",\"reason\":\"event-missing\",\"note\":\"set /userId\"}]}");
    }

    @Test
    void pagesGoOnBehindTheCursor(Api api) {
        var end = api.data("{quarantine(first: 2) {pageInfo {endCursor}}}").at("/quarantine/pageInfo/endCursor");
        assertThat(api.data("{quarantine(after: " + end + ") {edges {node {receivedAt}} pageInfo {hasNextPage}}}")
                        .get("quarantine")
                        .toString())
                .isEqualTo("{\"edges\":[{\"node\":{\"receivedAt\":\"2026-03-01T11:58:00Z\"}}],"
                        + "\"pageInfo\":{\"hasNextPage\":false}}");
    }

    @Test
    void payloadsAreOpenedOnlyWhereTheyAreAskedFor(Api api) {
        api.data("{quarantine {edges {node {reason}}}}");
        assertThat(((FindQuarantined) api.world().quarantine().lastAsked()).withPayload())
                .isFalse();
        api.data("{quarantine {edges {node {payload}}}}");
        assertThat(((FindQuarantined) api.world().quarantine().lastAsked()).withPayload())
                .isTrue();
    }

    @Test
    void payloadsAndNotesAreForAdministrators(Api api) {
        var answer = api.ask(Role.SERVICE, "{quarantine(first: 1) {edges {node {reason payload history {note}}}}}");
        assertThat(answer.at("/data/quarantine/edges/0/node").toString())
                .isEqualTo("{\"reason\":\"event-missing\",\"payload\":null,\"history\":[{\"note\":null}]}");
        assertThat(answer.get("errors"))
                .hasSize(2)
                .allSatisfy(error ->
                        assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN"));
    }

    @Test
    void everythingCanBeFilteredBy(Api api) {
        api.data("{quarantineCounts(filter: {source: \"shop\", reason: \"r\", type: \"track\", event: \"E\","
                + " from: \"2026-03-01T00:00:00Z\", to: \"2026-03-02T00:00:00Z\", status: DISCARDED}) {count}}");
        assertThat(api.world().quarantine().lastAsked().toString())
                .contains(new QuarantineFilter(
                                "shop",
                                "r",
                                "track",
                                "E",
                                Instant.parse("2026-03-01T00:00:00Z"),
                                Instant.parse("2026-03-02T00:00:00Z"),
                                QuarantineStatus.DISCARDED)
                        .toString());
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsABadArgument(Api api) {
        assertThat(api.error("{quarantineCounts(filter: {from: \"2026-03-02T00:00:00Z\", to: \"2026-03-01T00:00:00Z\"})"
                                + " {count}}")
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("filter.to");
    }

    @Test
    void whatNoMessageCanHoldIsABadArgument(Api api) {
        var filter = Map.of("filter", Map.of("event", "a\0"));
        var answer = api.ask(
                Role.ADMIN, "query($filter: QuarantineFilter) {quarantineCounts(filter: $filter) {count}}", filter);
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("filter.event");
    }

    @Test
    void anEntryIsReadAgainAsNode(Api api) {
        assertThat(api.data("{node(id: \"" + opaque(api, 1) + "\") {... on QuarantinedMessage {payload}}}")
                        .at("/node/payload/userId")
                        .asString())
                .isEqualTo("u-1");
    }

    @Test
    void aRepairSaysWhoChangesWhat(Api api) {
        var id = opaque(api, 1);
        var answer = api.ask(
                Role.ADMIN,
                "mutation($value: JSON) {it: repairQuarantined(input: {ids: [\"" + id + "\"], dryRun: true,"
                        + " setValues: [{path: \"/event\", value: $value}, {path: \"/n\", value: null}],"
                        + " removeValues: [\"/a\"], moveValues: [{from: \"/b\", to: \"/c\"}]})"
                        + " {results {id outcome reason} outcomes {outcome count} userErrors {code}}}",
                Map.of("value", List.of(1)));
        assertThat(answer.at("/data/it").toString())
                .isEqualTo("{\"results\":[{\"id\":\"" + id + "\",\"outcome\":\"READY\",\"reason\":null}],"
                        + "\"outcomes\":[{\"outcome\":\"READY\",\"count\":1}],\"userErrors\":[]}");
        var command = (RepairQuarantined) api.world().quarantine().lastAsked();
        assertThat(command.actor().name()).isEqualTo("ADMIN");
        assertThat(command.dryRun()).isTrue();
        assertThat(command.selection().ids()).isEqualTo(Collections.singletonList(QuarantineWorld.id(1)));
        assertThat(command.edits())
                .containsExactly(
                        new Edit.MoveValue("/b", "/c"),
                        new Edit.RemoveValue("/a"),
                        new Edit.SetValue("/event", List.of(1)),
                        new Edit.SetValue("/n", null));
    }

    @Test
    void aFilterMayBeResubmitted(Api api) {
        assertThat(mutation(api, "resubmitQuarantined(input: {filter: {reason: \"event-missing\"}})")
                        .at("/results/0/outcome")
                        .asString())
                .isEqualTo("RECORDED");
        var command = (ResubmitQuarantined) api.world().quarantine().lastAsked();
        assertThat(command.selection().filter())
                .isNotNull()
                .extracting(QuarantineFilter::reason)
                .isEqualTo("event-missing");
    }

    @Test
    void whoDiscardsSaysWhy(Api api) {
        var ids = "ids: [\"" + opaque(api, 0) + "\"]";
        assertThat(code(api, "discardQuarantined(input: {" + ids + ", reason: \" \"})"))
                .isEqualTo("REASON_INVALID");
        mutation(api, "discardQuarantined(input: {" + ids + ", reason: \"a test\"})");
        assertThat(((DiscardQuarantined) api.world().quarantine().lastAsked()).reason())
                .isEqualTo("a test");
    }

    @Test
    void eitherIdsOrAFilterSayWhichAreMeant(Api api) {
        assertThat(code(api, "resubmitQuarantined(input: {})")).isEqualTo("SELECTION_INVALID");
        assertThat(code(api, "resubmitQuarantined(input: {ids: [], filter: {}})"))
                .isEqualTo("SELECTION_INVALID");
        assertThat(code(api, "resubmitQuarantined(input: {filter: {status: DISCARDED}})"))
                .isEqualTo("SELECTION_INVALID");
    }

    @Test
    void aRepairNeedsChangesAtPointers(Api api) {
        assertThat(code(api, "repairQuarantined(input: {filter: {}})")).isEqualTo("REPAIR_INVALID");
        assertThat(code(api, "repairQuarantined(input: {filter: {}, removeValues: [\"event\"]})"))
                .isEqualTo("PATH_INVALID");
    }

    @Test
    void anIdOfSomethingElseIsABadArgument(Api api) {
        assertThat(api.error("mutation {resubmitQuarantined(input: {ids: [\"U291cmNlOnNob3A\"]}) {userErrors {code}}}")
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("input.ids");
    }

    private static String opaque(Api api, int index) {
        return api.data("{quarantine {edges {node {id}}}}")
                .at("/quarantine/edges/" + index + "/node/id")
                .asString();
    }

    private static String code(Api api, String call) {
        return mutation(api, call).at("/userErrors/0/code").asString();
    }

    private static JsonNode mutation(Api api, String call) {
        return api.data("mutation {it: " + call + " {results {outcome} userErrors {code}}}")
                .get("it");
    }
}
