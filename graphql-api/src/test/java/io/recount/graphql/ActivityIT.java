package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class ActivityIT {
    @Test
    void countsDaysOrWeeksOfSomeKinds(Api api) {
        assertThat(activity(api, "by: WEEK, from: \"2026-02-01T00:00:00Z\", kinds: [CUSTOM, SEARCHED]"))
                .isEqualTo("[{\"start\":\"2026-02-01T00:00:00Z\",\"count\":9}]");
        assertThat(activity(api, "by: DAY, from: \"2026-02-01T00:00:00Z\", to: \"2026-02-02T00:00:00Z\""))
                .contains("\"count\":1");
    }

    @Test
    void aPeriodThatDoesNotLieBeforeItsEndIsABadArgument(Api api) {
        assertThat(argument(api, "by: DAY, from: \"2026-02-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\""))
                .isEqualTo("to");
        assertThat(argument(api, "by: DAY, from: \"2027-02-01T00:00:00Z\"")).isEqualTo("from");
    }

    @Test
    void aPeriodOfMoreThan400StretchesIsABadArgument(Api api) {
        assertThat(argument(api, "by: DAY, from: \"2024-02-01T00:00:00Z\"")).isEqualTo("from");
        assertThat(activity(api, "by: WEEK, from: \"2024-02-01T00:00:00Z\"")).contains("count");
    }

    @Test
    void timelinesOfAWholeListAreAskedForTogether(Api api) {
        var list = api.data("{customers {edges {node {timeline(first: 2) {edges {node {title}}}"
                + " activity(by: DAY, from: \"2026-02-01T00:00:00Z\") {count}}}}}");
        assertThat(list.at("/customers/edges").size()).isEqualTo(3);
        assertThat(list.at("/customers/edges/2/node/timeline/edges/0/node/title")
                        .asString())
                .isEqualTo("Tea Brewed");
        assertThat(api.world().reads().timelinesAsked()).isOne();
    }

    @Test
    void timelinesBelowDifferentFieldsAreToldApart(Api api) {
        var answer = api.ask(
                Role.ADMIN,
                "{customers(first: 1) {edges {node {a: timeline(title: \"Tea\") {edges {node {title}}}"
                        + " b: timeline(sources: [\"erp\"]) {edges {node {title}}}}}}}");
        assertThat(answer.at("/data/customers/edges/0/node").toString())
                .isEqualTo("{\"a\":{\"edges\":[{\"node\":{\"title\":\"Tea Brewed\"}}]},\"b\":{\"edges\":[]}}");
    }

    private static String activity(Api api, String arguments) {
        return api.data(query(arguments)).at("/customer/activity").toString();
    }

    private static String argument(Api api, String arguments) {
        return api.error(query(arguments)).at("/extensions/argument").asString();
    }

    private static String query(String arguments) {
        return "{customer(by: {id: \"" + GraphQlFixtures.ADA + "\"}) {activity(" + arguments + ") {start count}}}";
    }
}
