package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerListIT {
    private static final RunningServer RECOUNT = RunningServer.shared();
    private static final String OURS = "{trait: {name: \"team\", text: {eq: \"list-it\"}}}";

    @BeforeAll
    static void tell() {
        identify("list-1", "\"name\":\"Zoë Çelik\",\"email\":\"Zoe@list-it.example\",\"age\":\"41\",\"plan\":\"Pro\"");
        identify("list-2", "\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"age\":36,\"plan\":\"free\",\"vip\":true");
        identify("list-3", "\"name\":\"adam\",\"tags\":[\"Pro\",7],\"plan\":null");
        for (int i = 0; i < 3; i++) {
            track(
                    "/v1/track",
                    "{\"userId\":\"list-2\",\"event\":\"Order Completed\",\"messageId\":\"list-o" + i + "\"}");
        }
        track("/v1/track", "{\"userId\":\"list-3\",\"event\":\"Order Completed\",\"messageId\":\"list-o9\"}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> userIds("filter: {and: [" + OURS + ", {interactions: {gte: 1}}]}")
                                        .size()
                                == 2
                        && total("filter: " + OURS) == 3);
    }

    @Test
    void peopleAreFoundAsTheyAreTyped() {
        assertThat(found("search: \"ADA\"")).containsExactlyInAnyOrder("list-2", "list-3");
        assertThat(found("search: \"lov ad\"")).containsExactly("list-2");
        assertThat(found("search: \"zoe@LIST\"")).containsExactly("list-1");
        assertThat(found("search: \"ÇEL\"")).containsExactly("list-1");
        assertThat(found("search: \"lace\"")).isEmpty();
    }

    @Test
    void filtersKnowTypesListsAndWhatIsNotThere() {
        assertThat(found("trait: {name: \"age\", number: {gt: 36}}")).containsExactly("list-1");
        assertThat(found("trait: {name: \"plan\", text: {in: [\"PRO\", \"free\"]}}"))
                .containsExactlyInAnyOrder("list-1", "list-2");
        assertThat(found("trait: {name: \"tags\", number: {eq: 7}}")).containsExactly("list-3");
        assertThat(found("not: {trait: {name: \"plan\", exists: true}}")).containsExactly("list-3");
        assertThat(found("trait: {name: \"vip\", boolean: true}")).containsExactly("list-2");
        assertThat(found("identifier: {type: \"userId\", prefix: \"list-\"}")).hasSize(3);
        assertThat(found("source: {eq: \"web\"}, lastSeen: {gt: \"2020-01-01T00:00:00Z\"}"))
                .hasSize(3);
        assertThat(found("counter: {kind: ORDER_COMPLETED, lt: 2}")).containsExactlyInAnyOrder("list-1", "list-3");
    }

    @Test
    void anyOrderIsReadPageByPage() {
        assertThat(pages("{field: NAME}")).containsExactly("list-2", "list-3", "list-1");
        assertThat(pages("{field: COUNTER, kind: ORDER_COMPLETED, direction: DESC}"))
                .containsExactly("list-2", "list-3");
        assertThat(pages("{field: INTERACTIONS, direction: DESC}")).containsExactly("list-2", "list-3", "list-1");
        assertThat(pages("{field: EMAIL}").getFirst()).isEqualTo("list-1");
    }

    @Test
    void aCursorSaysNothingAndIsGoodForItsOwnListAlone() {
        var list = "filter: " + OURS + ", orderBy: {field: NAME}, first: 1";
        var cursor = customers(list).at("/pageInfo/endCursor").asString();
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), UTF_8)).doesNotContain("ada", "lovelace");

        var answer = answer("{ customers(filter: " + OURS + ", orderBy: {field: EMAIL}, after: \"" + cursor
                + "\") { totalCount } }");
        assertThat(answer).contains("\"code\":\"BAD_USER_INPUT\"", "\"argument\":\"after\"");
    }

    @Test
    void aVisitorWhoLogsInIsListedOnce() {
        track(
                "/v1/identify",
                "{\"anonymousId\":\"list-cookie\",\"traits\":{\"team\":\"list-join\"},\"messageId\":\"lj-1\"}");
        listed("list-join", 1);
        track("/v1/identify", "{\"userId\":\"list-9\",\"traits\":{\"team\":\"list-join\"},\"messageId\":\"lj-2\"}");
        listed("list-join", 2);
        track("/v1/identify", "{\"userId\":\"list-9\",\"anonymousId\":\"list-cookie\",\"messageId\":\"lj-3\"}");
        listed("list-join", 1);
    }

    private static void listed(String team, long count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> total("filter: {trait: {name: \"team\", text: {eq: \"" + team + "\"}}}") == count);
    }

    private static List<String> found(String filter) {
        return userIds("filter: {and: [" + OURS + ", {" + filter + "}]}");
    }

    private static List<String> pages(String order) {
        var all = new ArrayList<String>();
        var list = "filter: " + OURS + ", orderBy: " + order + ", first: 1";
        var page = customers(list);
        all.addAll(userIds(page));
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = customers(
                    list + ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"");
            all.addAll(userIds(page));
        }
        return all;
    }

    private static long total(String arguments) {
        return RECOUNT.query("{ customers(" + arguments + ") { totalCount } }")
                .at("/customers/totalCount")
                .asLong();
    }

    private static List<String> userIds(String arguments) {
        return userIds(customers(arguments));
    }

    private static List<String> userIds(JsonNode page) {
        return StreamSupport.stream(page.get("edges").spliterator(), false)
                .flatMap(edge ->
                        StreamSupport.stream(edge.at("/node/identifiers").spliterator(), false))
                .filter(identifier -> identifier.get("type").asString().equals("userId"))
                .map(identifier -> identifier.get("value").asString())
                .toList();
    }

    private static JsonNode customers(String arguments) {
        return RECOUNT.query("{ customers(" + arguments
                        + ") { edges { node { identifiers { type value } } } pageInfo { hasNextPage endCursor } } }")
                .get("customers");
    }

    private static String answer(String document) {
        return RECOUNT.send(HttpRequest.newBuilder(URI.create(RECOUNT.url() + "/graphql"))
                        .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(RunningServer.JSON
                                .createObjectNode()
                                .put("query", document)
                                .toString()))
                        .build())
                .body();
    }

    private static void identify(String userId, String traits) {
        track(
                "/v1/identify",
                "{\"userId\":\"" + userId + "\",\"traits\":{\"team\":\"List-IT\"," + traits + "},\"messageId\":\""
                        + userId + "-i\"}");
    }

    private static void track(String path, String body) {
        assertThat(RECOUNT.track(path, body).statusCode()).isEqualTo(200);
    }
}
