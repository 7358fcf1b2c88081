package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class PositionIT {
    private static final String ADA = "by: {id: \"" + GraphQlFixtures.ADA + "\"}";

    @Test
    void anAnswerTellsThePositionItReflects(Api api) {
        assertThat(position(api.ask(Role.ADMIN, "{customer(" + ADA + ") {customerId}}")))
                .isEqualTo(42);
    }

    @Test
    void theViewThatIsFurthestBehindCounts(Api api) {
        api.world().progress().move("timeline-view", 40);
        assertThat(position(api.ask(Role.ADMIN, "{customer(" + ADA + ") {timeline {edges {cursor}}}}")))
                .isEqualTo(40);
    }

    @Test
    void whatReadsNoViewReflectsNoPosition(Api api) {
        assertThat(api.ask(Role.ADMIN, "{system {version}}").has("extensions")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{customers(minPosition: 42) {edges {cursor}}}",
                "{node(id: \"x\", minPosition: 42) {id}}",
                "{customer(by: {id: \"x\"}, minPosition: 42) {id}}"
            })
    void nobodyWaitsForWhatIsThere(String query, Api api) {
        assertThat(api.ask(Role.ADMIN, query).toString()).doesNotContain("POSITION");
    }

    @Test
    void aReadWaitsUntilItsViewHasCome(Api api) {
        var answer = later(api, "{customer(" + ADA + ", minPosition: 50) {customerId}}");
        awaited(api, 50);
        api.world().progress().move("profile-view", 50);
        assertThat(position(answer.join())).isEqualTo(50);
        assertThat(answer.join().at("/data/customer/customerId").asString()).isEqualTo(GraphQlFixtures.ADA.toString());
    }

    @Test
    void whatLiesBelowWaitsForItsOwnView(Api api) {
        api.world().progress().move("profile-view", 60);
        var answer = later(api, "{customer(" + ADA + ", minPosition: 50) {timeline {edges {cursor}}}}");
        awaited(api, 50);
        api.world().progress().move("timeline-view", 55);
        assertThat(position(answer.join())).isEqualTo(55);
    }

    @Test
    void theHeaderHoldsForAllThatIsRead(Api api) {
        var answer = CompletableFuture.supplyAsync(
                () -> api.send(api.post(Role.ADMIN, "{\"query\":\"{customers {edges {cursor}}}\"}")
                                .header("Recount-Min-Position", "51"))
                        .body());
        awaited(api, 51);
        api.world().progress().move("directory-view", 51);
        api.world().progress().move("profile-view", 51);
        assertThat(answer.join()).contains("\"position\":51").doesNotContain("errors");
    }

    @Test
    void aHeaderThatIsNoPositionIsABadRequest(Api api) {
        for (var position : new String[] {"-1", "soon", ""}) {
            var answer = api.send(
                    api.post(Role.ADMIN, "{\"query\":\"{__typename}\"}").header("Recount-Min-Position", position));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Recount-Min-Position must be");
        }
    }

    @Test
    void aNegativePositionIsBadInput(Api api) {
        assertThat(api.code("{customers(minPosition: -1) {edges {cursor}}}")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aPositionThatNoEventHasIsRefusedAtOnce(Api api) {
        var error = api.error("{customer(" + ADA + ", minPosition: 101) {id}}");
        assertThat(error.get("extensions").toString())
                .contains(
                        "\"code\":\"POSITION_BEYOND_HEAD\"",
                        "\"argument\":\"minPosition\"",
                        "\"head\":100",
                        "\"wanted\":101");
    }

    @Test
    void manyWhoWaitStopNobody(Api api) {
        var waiting = IntStream.range(0, 200)
                .mapToObj(_ -> later(api, "{customer(" + ADA + ", minPosition: 52) {customerId}}"))
                .toList();
        awaited(api, 52);
        for (int i = 0; i < 20; i++) {
            assertThat(api.data("{customer(" + ADA + ") {customerId}}").has("customer"))
                    .isTrue();
        }
        api.world().progress().move("profile-view", 52);
        waiting.forEach(answer -> assertThat(position(answer.join())).isEqualTo(52));
    }

    @Test
    void aViewThatDoesNotComeIsReportedInTime(Api api) {
        var error = api.error(
                "{a: customer(" + ADA + ", minPosition: 53) {id} b: customer(" + ADA + ", minPosition: 54) {id}}");
        assertThat(error.get("extensions").toString())
                .contains(
                        "\"code\":\"POSITION_NOT_REACHED\"",
                        "\"argument\":\"minPosition\"",
                        "\"view\":\"profile-view\"",
                        "\"position\":42",
                        "\"wanted\":53");
    }

    private static CompletableFuture<JsonNode> later(Api api, String query) {
        return CompletableFuture.supplyAsync(
                () -> api.ask(Role.ADMIN, query), task -> Thread.ofVirtual().start(task));
    }

    private static void awaited(Api api, long position) {
        api.world().progress().awaited(position).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static long position(JsonNode answer) {
        return answer.at("/extensions/position").asLong();
    }
}
