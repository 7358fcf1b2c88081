package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class TimelineIT {
    @Test
    void isNewestFirst(Api api) {
        assertThat(titles(api, "first: 9")).isEqualTo("Tea Brewed, Order completed, Page viewed");
    }

    @Test
    void goesOnBehindTheCursor(Api api) {
        var end = api.data("{customer(by: {id: \"" + GraphQlFixtures.ADA
                        + "\"}) {timeline(first: 2) {pageInfo {endCursor hasNextPage}}}}")
                .at("/customer/timeline/pageInfo/endCursor")
                .asString();
        assertThat(titles(api, "after: \"" + end + "\"")).isEqualTo("Page viewed");
    }

    @Test
    void isFilteredByKind(Api api) {
        assertThat(titles(api, "kinds: [PAGE_VIEWED, CUSTOM]")).isEqualTo("Tea Brewed, Page viewed");
    }

    @Test
    void isFilteredByPeriodWithoutItsEnd(Api api) {
        assertThat(titles(api, "from: \"2026-03-01T15:00:00+01:00\", to: \"2026-03-01T15:00:00Z\""))
                .isEqualTo("Order completed");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsABadArgument(Api api) {
        assertThat(api.error(query("from: \"2026-03-02T00:00:00Z\", to: \"2026-03-01T00:00:00Z\""))
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("to");
    }

    @Test
    void aTimeWithoutOffsetIsRefused(Api api) {
        assertThat(api.code(query("from: \"2026-03-02T00:00:00\""))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void anEntryShowsAllThereIsToIt(Api api) {
        var fields = "kind title name data occurredAt recordedAt source eventId messageId position";
        assertThat(api.data("{customer(by: {id: \"" + GraphQlFixtures.ADA + "\"}) {timeline(first: 1) {edges {node {"
                                + fields + "}}}}}")
                        .at("/customer/timeline/edges/0/node")
                        .toString())
                .isEqualTo(
                        "{\"kind\":\"CUSTOM\",\"title\":\"Tea Brewed\",\"name\":\"Tea Brewed\",\"data\":{\"minutes\":4},"
                                + "\"occurredAt\":\"2026-03-01T15:00:00Z\",\"recordedAt\":\"2026-03-01T15:00:00Z\","
                                + "\"source\":\"web\",\"eventId\":\"" + GraphQlFixtures.uuid("event 3")
                                + "\",\"messageId\":\"m-3\",\"position\":3}");
    }

    private static String query(String arguments) {
        return "{customer(by: {id: \"" + GraphQlFixtures.ADA + "\"}) {timeline(" + arguments
                + ") {edges {node {title}}}}}";
    }

    private static String titles(Api api, String arguments) {
        var titles = new StringJoiner(", ");
        api.data(query(arguments))
                .at("/customer/timeline/edges")
                .forEach(edge -> titles.add(edge.at("/node/title").asString()));
        return titles.toString();
    }
}
