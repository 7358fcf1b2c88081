package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class ExplorerIT {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern STYLE_URL = Pattern.compile("url\\(([^)]{0,5})|@import");

    @Test
    void thePageIsThere(Api api) {
        assertThat(get(api, "/graphiql").body()).contains("<title>Recount: GraphiQL</title>");
    }

    @Test
    void thePageNeedsNoKey(Api api) {
        assertThat(get(api, "/graphiql").statusCode()).isEqualTo(200);
    }

    @Test
    void everythingThePageNamesIsHere(Api api) {
        assertThat(references(api)).hasSize(6).allSatisfy(path -> {
            assertThat(path).startsWith("/graphiql/");
            assertThat(get(api, path).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void theStylesFetchNothing(Api api) {
        for (var path :
                references(api).stream().filter(path -> path.endsWith(".css")).toList()) {
            assertThat(STYLE_URL.matcher(get(api, path).body()).results().map(MatchResult::group))
                    .allMatch(url -> url.equals("url(data:"));
        }
    }

    @Test
    void theBrowserIsToldToFetchNothingFromOutside(Api api) {
        assertThat(get(api, "/graphiql").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'self';").doesNotContain("http"));
    }

    @Test
    void theExamplesInThePageAreValid(Api api) {
        var script = get(api, "/graphiql/explorer.js").body();
        var example = script.substring(script.indexOf('`') + 1, script.lastIndexOf('`'));
        var answer = api.ask(Role.SERVICE, example.substring(0, example.indexOf("query OneCustomer")));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain(Api api) {
        for (var path : references(api)) {
            var tag = get(api, path).headers().firstValue("ETag").orElseThrow();
            var again = api.send(HttpRequest.newBuilder(api.uri(path))
                    .header("If-None-Match", tag)
                    .GET());
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    private static List<String> references(Api api) {
        return REFERENCE
                .matcher(get(api, "/graphiql").body())
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.startsWith("data:"))
                .toList();
    }

    private static HttpResponse<String> get(Api api, String path) {
        return api.send(HttpRequest.newBuilder(api.uri(path)).GET());
    }
}
