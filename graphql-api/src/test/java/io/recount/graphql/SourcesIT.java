package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class SourcesIT {
    @Test
    void areListedBySlug(Api api) {
        assertThat(api.data("{sources(first: 1) {edges {node {slug kind owner}} pageInfo {hasNextPage}}}")
                        .get("sources")
                        .toString())
                .isEqualTo("{\"edges\":[{\"node\":{\"slug\":\"shop\",\"kind\":\"WEBHOOK\",\"owner\":\"Tea team\"}}],"
                        + "\"pageInfo\":{\"hasNextPage\":true}}");
    }

    @Test
    void goOnBehindTheCursor(Api api) {
        var end = api.data("{sources(first: 1) {pageInfo {endCursor}}}").at("/sources/pageInfo/endCursor");
        assertThat(api.data("{sources(after: " + end + ") {edges {node {slug}}}}")
                        .at("/sources/edges")
                        .toString())
                .isEqualTo("[{\"node\":{\"slug\":\"web\"}}]");
    }

    @Test
    void areReadAgainAsNodes(Api api) {
        var id = api.data("{source(slug: \"shop\") {id}}").at("/source/id");
        assertThat(api.data("{node(id: " + id + ") {... on Source {name}}}")
                        .at("/node/name")
                        .asString())
                .isEqualTo("The shop");
    }

    @Test
    void anUnknownOneIsNull(Api api) {
        assertThat(api.data("{source(slug: \"nope\") {name}}").get("source").isNull())
                .isTrue();
    }

    @Test
    void whatWasAcceptedStandsBesideWhatWasNot(Api api) {
        assertThat(api.data("{source(slug: \"shop\") {activity(days: 3) {received accepted quarantined errorRate"
                                + " events {name kind accepted} days {day received errorRate unnamed}}}}")
                        .at("/source/activity")
                        .toString())
                .isEqualTo("{\"received\":9,\"accepted\":8,\"quarantined\":1,\"errorRate\":0.1111111111111111,"
                        + "\"events\":[{\"name\":\"Order completed\",\"kind\":\"ORDER_COMPLETED\",\"accepted\":6},"
                        + "{\"name\":\"Tea Brewed\",\"kind\":\"CUSTOM\",\"accepted\":1}],"
                        + "\"days\":[{\"day\":\"2026-02-27\",\"received\":0,\"errorRate\":null,\"unnamed\":0},"
                        + "{\"day\":\"2026-02-28\",\"received\":4,\"errorRate\":0.0,\"unnamed\":0},"
                        + "{\"day\":\"2026-03-01\",\"received\":5,\"errorRate\":0.2,\"unnamed\":1}]}");
    }

    @Test
    void moreThanNinetyDaysAreABadArgument(Api api) {
        assertThat(api.error("{source(slug: \"shop\") {activity(days: 91) {received}}}")
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("days");
    }

    @Test
    void silenceShowsItsNumbers(Api api) {
        assertThat(api.data("{source(slug: \"shop\") {silence {state since gapMillis thresholdMillis observedGaps}}}")
                        .at("/source/silence")
                        .toString())
                .isEqualTo("{\"state\":\"SILENT\",\"since\":\"2026-03-01T11:59:00Z\",\"gapMillis\":60000,"
                        + "\"thresholdMillis\":30000,\"observedGaps\":120}");
    }

    @Test
    void quarantineIsCountedByReason(Api api) {
        assertThat(api.data("{source(slug: \"shop\") {quarantineCounts {reason status count}}}")
                        .at("/source/quarantineCounts")
                        .toString())
                .isEqualTo("[{\"reason\":\"event-missing\",\"status\":\"WAITING\",\"count\":3}]");
    }

    @Test
    void areMadeAndNamedAfterTheirSlug(Api api) {
        assertThat(mutation(api, "createSource(input: {slug: \"app\", kind: MOBILE})"))
                .isEqualTo("{\"source\":{\"slug\":\"app\",\"name\":\"app\",\"kind\":\"MOBILE\",\"owner\":null},"
                        + "\"userErrors\":[]}");
    }

    @Test
    void aSlugIsTakenOnce(Api api) {
        assertThat(mutation(api, "createSource(input: {slug: \"shop\", kind: MOBILE})"))
                .isEqualTo("{\"source\":null,\"userErrors\":[{\"code\":\"SOURCE_EXISTS\",\"field\":\"slug\"}]}");
    }

    @Test
    void aSlugIsPlain(Api api) {
        assertThat(mutation(api, "createSource(input: {slug: \"The Shop\", kind: MOBILE})"))
                .contains("SLUG_INVALID");
    }

    @Test
    void whatIsNotGivenStays(Api api) {
        assertThat(mutation(api, "updateSource(input: {slug: \"shop\", name: \"Teas\"})"))
                .contains("{\"slug\":\"shop\",\"name\":\"Teas\",\"kind\":\"WEBHOOK\",\"owner\":\"Tea team\"}");
    }

    @Test
    void anUnknownOneCannotBeDescribed(Api api) {
        assertThat(mutation(api, "updateSource(input: {slug: \"nope\"})")).contains("SOURCE_NOT_FOUND");
    }

    private static String mutation(Api api, String call) {
        return api.data("mutation {it: " + call + " {source {slug name kind owner} userErrors {code field}}}")
                .get("it")
                .toString();
    }
}
