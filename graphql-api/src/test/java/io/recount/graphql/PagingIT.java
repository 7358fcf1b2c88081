package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class PagingIT {
    @Test
    void theFirstPageEndsAtFirst(Api api) {
        assertThat(customers(api, "first: 2")).contains(GraphQlFixtures.ADA.toString(), GraphQlFixtures.BOB.toString());
    }

    @Test
    void theCursorLeadsToTheNextPage(Api api) {
        var end = api.data("{customers(first: 2) {pageInfo {endCursor}}}")
                .at("/customers/pageInfo/endCursor")
                .asString();
        assertThat(customers(api, "first: 2, after: \"" + end + "\""))
                .contains(GraphQlFixtures.CAY.toString())
                .doesNotContain(GraphQlFixtures.BOB.toString());
    }

    @Test
    void thePageKnowsWhetherMoreFollows(Api api) {
        assertThat(api.data("{customers(first: 2) {pageInfo {hasNextPage hasPreviousPage}}}")
                        .at("/customers/pageInfo")
                        .toString())
                .isEqualTo("{\"hasNextPage\":true,\"hasPreviousPage\":false}");
    }

    @Test
    void theLastPageKnowsThatItIs(Api api) {
        assertThat(api.data("{customers {pageInfo {hasNextPage}}}")
                        .at("/customers/pageInfo/hasNextPage")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theCursorOfTheLastRowIsTheEndOfThePage(Api api) {
        var page = api.data("{customers(first: 2) {edges {cursor} pageInfo {startCursor endCursor}}}")
                .get("customers");
        assertThat(page.at("/edges/1/cursor")).isEqualTo(page.at("/pageInfo/endCursor"));
        assertThat(page.at("/edges/0/cursor")).isEqualTo(page.at("/pageInfo/startCursor"));
    }

    @Test
    void aPageOfNoRowsIsABadArgument(Api api) {
        var error = api.error("{customers(first: 0) {edges {cursor}}}");
        assertThat(error.get("message").asString()).isEqualTo("first must be between 1 and 200");
        assertThat(error.at("/extensions/argument").asString()).isEqualTo("first");
    }

    @Test
    void aCursorOfAnotherListIsABadArgument(Api api) {
        assertThat(api.error("{customers(after: \"eA\") {edges {cursor}}}")
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("after");
    }

    @Test
    void aCursorThatIsNoneIsABadArgument(Api api) {
        assertThat(api.code("{customers(after: \"%%%\") {edges {cursor}}}")).isEqualTo("BAD_USER_INPUT");
    }

    private static String customers(Api api, String arguments) {
        return api.data("{customers(" + arguments + ") {edges {node {customerId}}}}")
                .toString();
    }
}
