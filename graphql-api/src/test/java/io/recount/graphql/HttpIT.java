package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class HttpIT {
    private static final String QUERY = "{\"query\":\"{__typename}\"}";

    @Test
    void answersInJson(Api api) {
        assertThat(post(api, QUERY).headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void answersAreNotCached(Api api) {
        assertThat(post(api, QUERY).headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void answersInTheNewerMediaTypeWhenAsked(Api api) {
        var answer = api.send(api.post(Role.ADMIN, QUERY).header("Accept", "application/graphql-response+json"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/graphql-response+json");
    }

    @Test
    void whatCannotRunIsABadRequestInTheNewerMediaType(Api api) {
        var answer = api.send(api.post(Role.ADMIN, "{\"query\":\"{nonsense}\"}")
                .header("Accept", "application/graphql-response+json"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotRunIsOkInTheOlderMediaType(Api api) {
        var answer = post(api, "{\"query\":\"{nonsense}\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"code\":\"GRAPHQL_VALIDATION_FAILED\"")
                .doesNotContain("\"data\"");
    }

    @Test
    void aSyntaxErrorHasItsCode(Api api) {
        assertThat(post(api, "{\"query\":\"{\"}").body()).contains("\"code\":\"GRAPHQL_PARSE_FAILED\"");
    }

    @Test
    void anOperationThatIsNotThereIsAnError(Api api) {
        var answer = post(api, "{\"query\":\"query A {__typename}\",\"operationName\":\"B\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Unknown operation named 'B'");
    }

    @Test
    void theNamedOperationRuns(Api api) {
        assertThat(post(
                                api,
                                "{\"query\":\"query A {a: __typename} query B {b: __typename}\",\"operationName\":\"B\","
                                        + "\"variables\":null,\"extensions\":{}}")
                        .body())
                .isEqualTo("{\"data\":{\"b\":\"Query\"}}");
    }

    @Test
    void malformedJsonIsABadRequest(Api api) {
        refused(post(api, "{\"query\":"), 400, "BAD_REQUEST");
    }

    @Test
    void aNumberThatNothingHoldsIsABadRequest(Api api) {
        refused(post(api, "{\"query\":\"{__typename}\",\"variables\":{\"a\":1e-999999999999}}"), 400, "BAD_REQUEST");
    }

    @Test
    void textBehindTheJsonIsABadRequest(Api api) {
        refused(post(api, QUERY + "x"), 400, "BAD_REQUEST");
    }

    @Test
    void anEmptyBodyIsABadRequest(Api api) {
        refused(post(api, ""), 400, "BAD_REQUEST");
    }

    @Test
    void jsonThatNestsTooDeepIsABadRequest(Api api) {
        refused(post(api, "[".repeat(90_000)), 400, "BAD_REQUEST");
    }

    @Test
    void aListOfOperationsIsABadRequest(Api api) {
        refused(post(api, "[" + QUERY + "]"), 400, "BAD_REQUEST");
    }

    @Test
    void aBodyWithoutQueryIsABadRequest(Api api) {
        refused(post(api, "{\"variables\":{}}"), 400, "BAD_REQUEST");
    }

    @Test
    void variablesThatAreNoObjectAreABadRequest(Api api) {
        refused(post(api, "{\"query\":\"{__typename}\",\"variables\":[1]}"), 400, "BAD_REQUEST");
    }

    @Test
    void anotherContentTypeIsRefused(Api api) {
        var request = HttpRequest.newBuilder(api.uri("/graphql"))
                .header("Authorization", "Bearer ADMIN")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(QUERY));
        refused(api.send(request), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyOverAHundredKilobytesIsTooLarge(Api api) {
        refused(post(api, sized(100 * 1024 + 1)), 413, "CONTENT_TOO_LARGE");
    }

    @Test
    void aBodyOfAHundredKilobytesIsTaken(Api api) {
        assertThat(post(api, sized(100 * 1024)).statusCode()).isEqualTo(200);
    }

    @Test
    void aChunkedBodyIsMeasuredToo(Api api) {
        var body = sized(100 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        var request = api.post(Role.ADMIN, "").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        refused(api.send(request), 413, "CONTENT_TOO_LARGE");
    }

    @Test
    void otherSitesAreNotLetIn(Api api) {
        var request = HttpRequest.newBuilder(api.uri("/graphql"))
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody());
        assertThat(api.send(request).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static String sized(int bytes) {
        return QUERY + " ".repeat(bytes - QUERY.length());
    }

    private static HttpResponse<String> post(Api api, String body) {
        return api.send(api.post(Role.ADMIN, body));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"errors\":[{").contains("\"code\":\"" + code + "\"");
    }
}
