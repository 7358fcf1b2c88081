package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class TraitHistoryIT {
    private static final String ALL = "value outdated replaced replacedEventId customerId source eventId messageId"
            + " occurredAt recordedAt position";

    @Test
    void aChangeShowsAllThereIsToIt(Api api) {
        assertThat(api.data(query("plan", "history(first: 1) {edges {node {" + ALL + "}} pageInfo {hasNextPage}}"))
                        .at("/customer/trait/history")
                        .toString())
                .isEqualTo("{\"edges\":[{\"node\":{\"value\":\"pro\",\"outdated\":false,\"replaced\":\"free\","
                        + "\"replacedEventId\":\"" + GraphQlFixtures.uuid("event 2") + "\",\"customerId\":\""
                        + GraphQlFixtures.ADA + "\",\"source\":\"web\",\"eventId\":\""
                        + GraphQlFixtures.uuid("event 4")
                        + "\",\"messageId\":\"m-4\",\"occurredAt\":\"2026-03-01T12:00:00Z\","
                        + "\"recordedAt\":\"2026-03-01T12:00:00.250Z\",\"position\":4}}],"
                        + "\"pageInfo\":{\"hasNextPage\":true}}");
    }

    @Test
    void goesOnBehindTheCursor(Api api) {
        var end = api.data(query("plan", "history(first: 1) {pageInfo {endCursor}}"))
                .at("/customer/trait/history/pageInfo/endCursor")
                .asString();
        assertThat(api.data(query("plan", "history(after: \"" + end + "\") {edges {node {value}}}"))
                        .at("/customer/trait/history/edges")
                        .toString())
                .isEqualTo("[{\"node\":{\"value\":\"free\"}}]");
    }

    @Test
    void whatWasNeverToldHasNeitherValueNorHistory(Api api) {
        assertThat(api.data(query("shoe", "name current {value} history {edges {cursor}}"))
                        .at("/customer/trait")
                        .toString())
                .isEqualTo("{\"name\":\"shoe\",\"current\":null,\"history\":{\"edges\":[]}}");
        assertThat(api.data(query("name", "current {name value source}"))
                        .at("/customer/trait")
                        .toString())
                .isEqualTo("{\"current\":{\"name\":\"name\",\"value\":\"Ada\",\"source\":\"web\"}}");
    }

    @Test
    void aNameMustSaySomething(Api api) {
        assertThat(api.code(query("", "name"))).isEqualTo("BAD_USER_INPUT");
        assertThat(api.code(query("plan", "history(after: \"x\") {edges {cursor}}")))
                .isEqualTo("BAD_USER_INPUT");
    }

    private static String query(String name, String fields) {
        return "{customer(by: {id: \"" + GraphQlFixtures.ADA + "\"}) {trait(name: \"" + name + "\") {" + fields + "}}}";
    }
}
