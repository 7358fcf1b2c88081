package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class KeysIT {
    @Test
    void aNewWriteKeyIsShownOnceWithWhatStaysKnown(Api api) {
        assertThat(writeKey(api, "shop", "web").toString())
                .isEqualTo("{\"key\":\"secret-of-shop\",\"writeKey\":{\"name\":\"shop\",\"role\":\"INGEST\","
                        + "\"source\":\"web\",\"prefix\":\"rk_\",\"createdAt\":\"2026-03-01T12:00:00Z\","
                        + "\"revokedAt\":null},\"userErrors\":[]}");
    }

    @Test
    void aWriteKeyOfAWrongSourceIsRefused(Api api) {
        assertThat(writeKey(api, "shop", "Web!").get("userErrors").toString())
                .contains("\"code\":\"SOURCE_INVALID\"", "\"field\":\"source\"");
    }

    @Test
    void aNameWithControlCharactersIsRefused(Api api) {
        assertThat(writeKey(api, "a\\u0000", "web").get("userErrors").toString())
                .contains("\"code\":\"NAME_INVALID\"", "\"field\":\"name\"");
    }

    @Test
    void aNewApiKeyHasItsRole(Api api) {
        assertThat(apiKey(api, "SERVICE").at("/apiKey/role").asString()).isEqualTo("SERVICE");
    }

    @Test
    void anApiKeyCannotIngest(Api api) {
        assertThat(apiKey(api, "INGEST").at("/userErrors/0/code").asString()).isEqualTo("ROLE_INVALID");
    }

    @Test
    void aRevokedWriteKeyKnowsWhen(Api api) {
        assertThat(revoke(
                                api,
                                "revokeWriteKey",
                                "writeKey",
                                GraphQlFixtures.uuid("key INGEST").toString())
                        .at("/writeKey/revokedAt")
                        .asString())
                .isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void aRevokedKeyIsNotLetInAgain(Api api) {
        revoke(
                api,
                "revokeKey",
                "accessKey",
                GraphQlFixtures.uuid("key SERVICE").toString());
        assertThat(api.send(api.post(Role.SERVICE, "{\"query\":\"{__typename}\"}"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void revokingAWriteKeySparesKeysOfOtherRoles(Api api) {
        var answer = revoke(
                api,
                "revokeWriteKey",
                "writeKey",
                GraphQlFixtures.uuid("key SERVICE").toString());

        assertThat(answer.toString()).contains("\"writeKey\":null", "\"code\":\"NOT_A_WRITE_KEY\"");
        assertThat(api.ask(Role.SERVICE, "{__typename}").has("errors")).isFalse();
    }

    @Test
    void theLastAdminKeyIsNotRevoked(Api api) {
        var admin = GraphQlFixtures.uuid("key ADMIN").toString();

        assertThat(revoke(api, "revokeKey", "accessKey", admin).toString())
                .contains("\"accessKey\":null", "\"code\":\"LAST_ADMIN_KEY\"");

        apiKey(api, "ADMIN");
        assertThat(revoke(api, "revokeKey", "accessKey", admin).get("userErrors"))
                .isEmpty();
    }

    @Test
    void everyKeyIsListedOnceOverAllPages(Api api) {
        writeKey(api, "shop", "shop");
        var names = new ArrayList<String>();
        String after = "";
        JsonNode page;
        do {
            page = api.data("{accessKeys(first: 2" + after
                            + ") {edges {node {id name}} pageInfo {hasNextPage endCursor}}}")
                    .get("accessKeys");
            page.get("edges").forEach(edge -> names.add(edge.at("/node/name").asString()));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(names).containsExactlyInAnyOrder("ADMIN", "SERVICE", "INGEST", "shop");
    }

    @Test
    void aKeyThatIsNotThereIsRefused(Api api) {
        assertThat(revoke(api, "revokeKey", "accessKey", GraphQlFixtures.NOBODY.toString())
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("KEY_NOT_FOUND");
    }

    @Test
    void anIdThatIsNoneIsABadArgument(Api api) {
        assertThat(api.code("mutation {revokeKey(input: {id: \"x\"}) {userErrors {code}}}"))
                .isEqualTo("BAD_USER_INPUT");
    }

    private static JsonNode writeKey(Api api, String name, String source) {
        return api.data("mutation {createWriteKey(input: {name: \"" + name + "\", source: \"" + source
                        + "\"}) {key writeKey {name role source prefix createdAt revokedAt} userErrors {code field}}}")
                .get("createWriteKey");
    }

    private static JsonNode apiKey(Api api, String role) {
        return api.data("mutation {createApiKey(input: {name: \"ci\", role: " + role
                        + "}) {key apiKey {role} userErrors {code}}}")
                .get("createApiKey");
    }

    private static JsonNode revoke(Api api, String mutation, String key, String id) {
        return api.data("mutation {" + mutation + "(input: {id: \"" + id + "\"}) {" + key
                        + " {revokedAt} userErrors {code}}}")
                .get(mutation);
    }
}
