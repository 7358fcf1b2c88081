package io.recount.graphql;

import static io.recount.graphql.GraphQlFixtures.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class EventStreamIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String APPENDED =
            "{\"query\":\"subscription {timelineAppended(id: \\\"" + ADA + "\\\") {title position}}\"}";

    @Test
    void entriesComeAsEvents(Api api) {
        var lines = stream(api, "SERVICE", APPENDED);
        api.world().happenings().awaitSomebody();
        api.world().happenings().happens(ADA, "Tea Brewed", 60);

        assertThat(lines.next()).isEqualTo("event: next");
        assertThat(lines.next())
                .isEqualTo("data: {\"data\":{\"timelineAppended\":{\"title\":\"Tea Brewed\",\"position\":60}}}");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aQueryIsOneEventAndTheEnd(Api api) {
        var lines = stream(api, "ADMIN", "{\"query\":\"{__typename}\"}");

        assertThat(lines)
                .toIterable()
                .containsExactly(
                        "event: next",
                        "data: {\"data\":{\"__typename\":\"Query\"}}",
                        "",
                        "event: complete",
                        "data: ",
                        "");
    }

    @Test
    void whatCannotRunIsTheErrorAndTheEnd(Api api) {
        var lines =
                stream(api, "ADMIN", "{\"query\":\"subscription {eventsReceived(source: \\\"nowhere\\\") {name}}\"}");

        lines.next();
        assertThat(lines.next())
                .startsWith("data: {\"errors\":[{")
                .contains("\"code\":\"SOURCE_NOT_FOUND\"", "\"argument\":\"source\"");
        lines.next();
        assertThat(lines.next()).isEqualTo("event: complete");
    }

    @Test
    void aRevokedKeyIsTheEnd(Api api) {
        var key = api.world().keys().issue("short", Role.SERVICE, null);
        var lines = stream(api, key.secret(), APPENDED);
        api.world().happenings().awaitSomebody();

        api.world().keys().revoke(key.key().id(), (_, _) -> {});

        lines.next();
        assertThat(lines.next())
                .isEqualTo(
                        "data: {\"errors\":[{\"message\":\"The key was revoked.\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");
        lines.next();
        assertThat(lines.next()).isEqualTo("event: complete");
        api.world().happenings().awaitNobody();
    }

    @Test
    void withoutAKeyThereIsNoStream(Api api) {
        var answer = api.send(api.post(null, APPENDED).header("Accept", "text/event-stream"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void aSubscriptionNeedsAConnection(Api api) {
        var answer = api.send(api.post(Role.ADMIN, APPENDED));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"").contains("text/event-stream");
    }

    /** A proxy may repeat a GET. */
    @Test
    void aStreamThatWasOpenedWithGetTakesNoMutation(Api api) {
        var mutation = URLEncoder.encode("mutation { revokeKey(input: {id: \"x\"}) { userErrors { code } } }", UTF_8);
        var key = api.world().keys().issue("get", Role.ADMIN, null);
        var answer = api.send(HttpRequest.newBuilder(api.uri("/graphql?query=" + mutation))
                .header("Authorization", "Bearer " + key.secret())
                .header("Accept", "text/event-stream")
                .GET());

        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED").doesNotContain("userErrors");
    }

    private static Iterator<String> stream(Api api, String secret, String body) {
        var request =
                api.post(null, body).header("Authorization", "Bearer " + secret).header("Accept", "text/event-stream");
        var answer = CLIENT.sendAsync(request.build(), BodyHandlers.ofLines()).join();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer.body().iterator();
    }
}
