package io.recount.graphql;

import static io.recount.domain.interaction.InteractionKind.ORDER_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.directory.Comparison.Between;
import io.recount.projections.directory.Comparison.OneOf;
import io.recount.projections.directory.Comparison.Present;
import io.recount.projections.directory.Comparison.StartsWith;
import io.recount.projections.directory.CustomerCondition;
import io.recount.projections.directory.CustomerCondition.All;
import io.recount.projections.directory.CustomerCondition.Any;
import io.recount.projections.directory.CustomerCondition.Not;
import io.recount.projections.directory.CustomerOrder;
import io.recount.projections.directory.Operand;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Api.class)
class DirectoryIT {
    @Test
    void noFilterIsEverybodyInTheOrderOfIds(Api api) {
        api.data("{customers {edges {cursor}}}");

        assertThat(asked(api)).isEqualTo(CustomerCondition.ANYBODY);
        assertThat(api.world().lists().asked().order()).isEqualTo(CustomerOrder.USUAL);
    }

    @Test
    void everyFieldBecomesACondition(Api api) {
        assertThat(condition(api, "search: \" ada LOV \"")).isEqualTo(new CustomerCondition.Search("ada LOV"));
        assertThat(condition(api, "trait: {name: \"plan\", text: {in: [\"pro\", \"free\"]}}"))
                .isEqualTo(new CustomerCondition.Trait(
                        "plan", new OneOf(List.of(new Operand.Text("pro"), new Operand.Text("free")))));
        assertThat(condition(api, "trait: {name: \"age\", number: {gt: 18, lte: 65.5}}"))
                .isEqualTo(new CustomerCondition.Trait(
                        "age", new Between(new Operand.Numeric(18), false, new Operand.Numeric(65.5), true)));
        assertThat(condition(api, "trait: {name: \"vip\", boolean: false}"))
                .isEqualTo(new CustomerCondition.Trait("vip", new OneOf(List.of(new Operand.Truth(false)))));
        assertThat(condition(api, "trait: {name: \"vip\", exists: false}"))
                .isEqualTo(new Not(new CustomerCondition.Trait("vip", new Present())));
        assertThat(condition(api, "identifier: {type: \"email\", eq: \" Ada@Example.com\"}"))
                .isEqualTo(new CustomerCondition.Identifier(
                        "email", new OneOf(List.of(new Operand.Text("ada@example.com")))));
        assertThat(condition(api, "counter: {kind: ORDER_COMPLETED, gte: 3}"))
                .isEqualTo(new CustomerCondition.Counter(
                        ORDER_COMPLETED, new Between(new Operand.Count(3), true, null, false)));
        assertThat(condition(api, "interactions: {eq: 5000000000}"))
                .isEqualTo(new CustomerCondition.Total(new OneOf(List.of(new Operand.Count(5_000_000_000L)))));
        assertThat(condition(api, "firstSeen: {lt: \"2026-03-01T00:00:00Z\"}"))
                .isEqualTo(new CustomerCondition.FirstSeen(
                        new Between(null, false, new Operand.Moment(Instant.parse("2026-03-01T00:00:00Z")), false)));
        assertThat(condition(api, "source: {eq: \"web\"}"))
                .isEqualTo(new CustomerCondition.Source(new OneOf(List.of(new Operand.Text("web")))));
        assertThat(condition(api, "accountId: {prefix: \"ac\"}"))
                .isEqualTo(new CustomerCondition.Account(new StartsWith("ac")));
    }

    @Test
    void severalFieldsMustAllHoldAndFiltersNest(Api api) {
        var web = new CustomerCondition.Source(new OneOf(List.of(new Operand.Text("web"))));
        var ada = new CustomerCondition.Search("ada");

        assertThat(condition(api, "search: \"ada\", source: {eq: \"web\"}, lastSeen: null"))
                .isEqualTo(new All(List.of(ada, web)));
        assertThat(condition(
                        api, "or: [{search: \"ada\"}, {not: {and: [{source: {eq: \"web\"}}, {search: \"ada\"}]}}]"))
                .isEqualTo(new Any(List.of(ada, new Not(new All(List.of(web, ada))))));
    }

    @Test
    void anOrderSaysWhatDecidesAndWhichEndComesFirst(Api api) {
        api.data("{customers(orderBy: {field: LAST_SEEN, direction: DESC}) {edges {cursor}}}");
        assertThat(api.world().lists().asked().order())
                .isEqualTo(new CustomerOrder(CustomerOrder.By.LAST_SEEN, null, true));

        api.data("{customers(orderBy: {field: COUNTER, kind: CUSTOM}) {edges {cursor}}}");
        assertThat(api.world().lists().asked().order())
                .isEqualTo(new CustomerOrder(CustomerOrder.By.COUNTER, InteractionKind.CUSTOM, false));
    }

    @Test
    void theTotalIsCountedOnlyWhenItIsAskedFor(Api api) {
        api.data("{customers {edges {cursor}}}");
        assertThat(api.world().lists().counted()).isZero();

        assertThat(api.data("{customers {totalCount}}")
                        .at("/customers/totalCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whoWasJoinedMeanwhileIsLeftOut(Api api) {
        api.world().reads().join(GraphQlFixtures.BOB, GraphQlFixtures.ADA);
        var page = api.data("{customers(first: 2) {edges {node {customerId}} pageInfo {endCursor}}}");

        assertThat(page.at("/customers/edges")).hasSize(1);
        assertThat(page.at("/customers/pageInfo/endCursor").asString()).isEqualTo(GraphQlFixtures.BOB.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search: "  "                                             | filter.search
            search: "\\u00a0\\u0000"                                 | filter.search
            trait: {name: "a"}                                       | filter.trait
            trait: {name: "a", boolean: true, exists: true}          | filter.trait
            trait: {name: "a", text: {}}                             | filter.trait.text
            trait: {name: "a", text: {eq: "x", prefix: "x"}}         | filter.trait.text
            trait: {name: "a", text: {prefix: ""}}                   | filter.trait.text.prefix
            trait: {name: "a", text: {in: []}}                       | filter.trait.text.in
            trait: {name: "a", number: {gt: 1, gte: 1}}              | filter.trait.number.gt
            identifier: {type: "phone", eq: "none"}                  | filter.identifier.eq
            counter: {kind: CUSTOM}                                  | filter.counter
            or: []                                                   | filter.or
            and: [{search: "a"}, {not: {source: {}}}]                | filter.and[1].not.source
            not: {not: {not: {not: {not: {not: {search: "a"}}}}}}    | filter.not.not.not.not.not.not
            """)
    void aBadFilterIsNamed(String filter, String argument, Api api) {
        var error = api.error("{customers(filter: {" + filter + "}) {edges {cursor}}}");

        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
    }

    @Test
    void fiftyConditionsAreEnough(Api api) {
        assertThat(api.code("{customers(filter: {or: [" + searches(50) + "], search: \"a\"}) {edges {cursor}}}"))
                .isEqualTo("BAD_USER_INPUT");
        api.data("{customers(filter: {or: [" + searches(50) + "]}) {edges {cursor}}}");
    }

    @Test
    void aKindGoesWithItsCounterAlone(Api api) {
        for (var order : List.of("field: COUNTER", "field: NAME, kind: CUSTOM")) {
            assertThat(api.error("{customers(orderBy: {" + order + "}) {edges {cursor}}}")
                            .at("/extensions/argument")
                            .asString())
                    .isEqualTo("orderBy.kind");
        }
    }

    @Test
    void aListThatIsTooBroadNamesTheFilter(Api api) {
        api.world().lists().becomeTooBroad();
        assertThat(api.error("{customers(filter: {search: \"a\"}) {edges {cursor}}}")
                        .get("extensions")
                        .toString())
                .contains("\"code\":\"LIST_TOO_BROAD\"", "\"argument\":\"filter\"");
    }

    private static CustomerCondition condition(Api api, String filter) {
        api.data("{customers(filter: {" + filter + "}) {edges {cursor}}}");
        return asked(api);
    }

    private static CustomerCondition asked(Api api) {
        return api.world().lists().asked().condition();
    }

    private static String searches(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{search: \"" + new CustomerId(GraphQlFixtures.uuid("c" + i)) + "\"}")
                .collect(Collectors.joining(", "));
    }
}
