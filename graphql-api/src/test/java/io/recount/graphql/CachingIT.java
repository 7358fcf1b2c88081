package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class CachingIT {
    private static final String QUERY = "query Q($n: Int) {customers(first: $n) {edges {node {customerId}}}}";

    @Test
    void aQueryMayBeAskedWithGet(Api api) {
        var answer = get(api, "query=" + encoded(QUERY) + "&operationName=Q&variables=" + encoded("{\"n\":1}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(GraphQlFixtures.ADA.toString());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void whatTheClientHasIsNotSentAgain(Api api) {
        var parameters = "query=" + encoded("{customers {edges {node {position}}}}");
        var tag = get(api, parameters).headers().firstValue("ETag").orElseThrow();

        var same = get(api, parameters, "If-None-Match", "\"other\", " + tag);
        api.world().reads().advance(GraphQlFixtures.ADA, 99);
        var changed = get(api, parameters, "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
    }

    @Test
    void aMutationIsNotAskedWithGet(Api api) {
        var answer = get(api, "query=" + encoded("mutation {createApiKey(input: {name: \"n\", role: SERVICE}) {key}}"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(answer.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
        assertThat(api.world().keys().find("secret-of-n")).isEmpty();
    }

    @Test
    void errorsAreNotCached(Api api) {
        var answer = get(api, "query=" + encoded("{nonsense}"));

        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void parametersThatAreNoJsonAreNamed(Api api) {
        assertThat(get(api, "query=" + encoded(QUERY) + "&variables=nonsense").body())
                .contains("`variables` is not JSON");
    }

    @Test
    void aTextIsAskedForOnceAndThenKnownByItsHash(Api api) {
        var text = "{customers(first: 1) {edges {node {customerId}}}} # " + System.nanoTime();
        var hash = ",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + sha256(text) + "\"}}}";

        var unknown = api.send(api.post(Role.ADMIN, "{\"variables\":{}" + hash));
        var sent = api.send(api.post(Role.ADMIN, "{\"query\":\"" + text.replace("\"", "\\\"") + "\"" + hash));
        var known = api.send(api.post(Role.ADMIN, "{\"variables\":{}" + hash));
        var cached = get(
                api,
                "extensions="
                        + encoded("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + sha256(text) + "\"}}"));

        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body())
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"PersistedQueryNotFound\",\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
        assertThat(sent.body()).contains("\"data\"");
        assertThat(known.body()).isEqualTo(sent.body());
        assertThat(cached.body()).isEqualTo(sent.body());
    }

    @Test
    void aTextIsKeptUnderNoOtherHash(Api api) {
        var answer = api.send(
                api.post(
                        Role.ADMIN,
                        "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("sha256Hash");
    }

    @Test
    void aBodyMayBeCompressed(Api api) throws IOException {
        assertThat(api.send(compressed(api, "{\"query\":\"{__typename}\"}", "gzip"))
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(api.send(compressed(api, "{\"query\":\"{__typename}\"}" + " ".repeat(200_000), "gzip"))
                        .statusCode())
                .isEqualTo(413);
        assertThat(api.send(compressed(api, "{}", "br")).statusCode()).isEqualTo(415);
        assertThat(api.send(api.post(Role.ADMIN, "no gzip").header("Content-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpRequest.Builder compressed(Api api, String body, String encoding) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return api.post(Role.ADMIN, "")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()));
    }

    private static HttpResponse<String> get(Api api, String parameters, String... headers) {
        var request = HttpRequest.newBuilder(api.uri("/graphql?" + parameters))
                .header("Authorization", "Bearer ADMIN")
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.send(request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
