package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.recount.commands.access.Role;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class LimitsIT {
    private static final String EXCEEDED = "LIMIT_EXCEEDED";

    @Test
    void introspectionIsNotToBeRepeatedWithinItself(Api api) {
        assertThat(api.code("{__schema {types {fields {type {fields {type {fields {name}}}}}}}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void aPageOfTwoHundredCustomersIsAffordable(Api api) {
        api.data("{customers(first: 200) {edges {node {id traits {name value}}}}}");
    }

    @Test
    void aPageOfTwoHundredEntriesIsAffordable(Api api) {
        api.data("{customer(by: {id: \"" + GraphQlFixtures.ADA
                + "\"}) {timeline(first: 200) {edges {node {kind title data}}}}}");
    }

    @Test
    void connectionsInConnectionsMultiply(Api api) {
        assertThat(code(api, "{customers(first: 50) {edges {node {timeline(first: 20) {edges {node {title}}}}}}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void theFieldThatIsToBlameIsNamed(Api api) {
        assertThat(api.error("{few: customers(first: 1) {pageInfo {endCursor}} "
                                + "customers(first: 50) {edges {node {timeline(first: 20) {edges {node {title}}}}}}}")
                        .get("message")
                        .asString())
                .contains("a complexity of ")
                .contains(", most of it in `customers`, more than the 1000");
    }

    @Test
    void theDefaultPageSizeCountsToo(Api api) {
        assertThat(code(api, "{customers {edges {node {timeline {edges {node {title}} pageInfo {endCursor}}}}}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void pageSizesInVariablesCount(Api api) {
        var query = "query($n: Int) {customers(first: $n) {edges {node {timeline(first: $n) {edges {node {title}}}}}}}";
        assertThat(api.ask(Role.ADMIN, query, Map.of("n", 2)).has("errors")).isFalse();
        assertThat(code(api.ask(Role.ADMIN, query, Map.of("n", 200)))).isEqualTo(EXCEEDED);
    }

    @Test
    void pageSizesInDefaultsOfVariablesCount(Api api) {
        assertThat(
                        code(
                                api,
                                "query($n: Int = 200) {customers(first: $n) {edges {node {timeline(first: $n) {edges {node {title}}}}}}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void fragmentsCountWhereTheyAreSpread(Api api) {
        assertThat(code(
                        api,
                        "{customers(first: 50) {edges {node {...F}}}} "
                                + "fragment F on Customer {timeline(first: 20) {edges {node {title}}}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void moreThanTwentyAliasesAreTooMany(Api api) {
        assertThat(code(api, "{customer(by: {id: \"x\"}) {" + repeated(21, "a%d: id ") + "}}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void moreThanTenRootFieldsAreTooMany(Api api) {
        assertThat(code(api, "{" + repeated(11, "a%d: customers(first: 1) {pageInfo {endCursor}} ") + "}"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void moreThanTenMutationsAreTooMany(Api api) {
        assertThat(code(
                        api,
                        "mutation {"
                                + repeated(11, "a%d: createApiKey(input: {name: \"n\", role: SERVICE}) {key} ")
                                + "}"))
                .isEqualTo(EXCEEDED);
        assertThat(api.world().keys().find("secret-of-n")).isEmpty();
    }

    @Test
    void moreThanFiveThousandTokensAreNotParsed(Api api) {
        assertThat(code(api, "{" + "__typename ".repeat(5_000) + "}")).isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @Test
    void theUsualIntrospectionIsAffordable(Api api) {
        api.data(IntrospectionQuery.INTROSPECTION_QUERY);
    }

    @Test
    void circularIntrospectionIsRefused(Api api) {
        assertThat(code(api, "{__schema {types {fields {type {fields {type {fields {name}}}}}}}}"))
                .isNotEmpty();
    }

    @Test
    void aTextThatWasParsedOnceIsLimitedAgain(Api api) {
        var query = "{" + repeated(11, "b%d: customers(first: 1) {pageInfo {endCursor}} ") + "}";
        assertThat(code(api, query)).isEqualTo(code(api, query));
    }

    private static String repeated(int times, String text) {
        return IntStream.range(0, times).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static String code(Api api, String query) {
        return code(api.ask(Role.ADMIN, query));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
