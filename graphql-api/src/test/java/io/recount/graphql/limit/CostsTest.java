package io.recount.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostsTest {
    @Test
    void depthIsTheLongestPath() {
        assertThat(cost("{a {b {c}} d}").depth()).isEqualTo(3);
    }

    @Test
    void depthGoesThroughFragments() {
        assertThat(cost("{a {...F}} fragment F on A {b {... on C {c}}}").depth())
                .isEqualTo(3);
    }

    @Test
    void leavesAreFree() {
        assertThat(cost("{a {b c d}}").complexity()).isEqualTo(1);
    }

    @Test
    void aConnectionMultipliesWhatIsBelow() {
        assertThat(cost("{rows(first: 7) {edges {node {id}}}}").complexity()).isEqualTo(1 + 7 * 2);
    }

    @Test
    void aConnectionWithoutFirstHasItsDefault() {
        assertThat(cost("{rows {edges {node {id}}}}").complexity()).isEqualTo(1 + 20 * 2);
    }

    @Test
    void aPlainFieldOfTheSameNameMultipliesNothing() {
        assertThat(cost("{history {actor {id}}}").complexity()).isEqualTo(2);
        assertThat(cost("{history {edges {id}}}").complexity()).isEqualTo(1 + 20);
        assertThat(cost("{history {...F}} fragment F on A {edges {id}}").complexity())
                .isEqualTo(1 + 20);
        assertThat(cost("{history(first: 3) {edges {id}}}").complexity()).isEqualTo(1 + 3);
    }

    @Test
    void aNegativeFirstDoesNotPayForOthers() {
        assertThat(cost("{rows(first: -900) {edges {node {id}}}}").complexity()).isEqualTo(1 + 2);
    }

    @Test
    void aHugeFirstStaysHuge() {
        assertThat(cost("{rows(first: 99999999999999999999) {edges {rows(first: 4294967297) {edges {id}}}}}")
                        .complexity())
                .isEqualTo(1_000_000);
    }

    @Test
    void fragmentsThatDoubleEachOtherAreCountedInNoTime() {
        var document = new StringBuilder("{a {...F0}} ");
        for (int i = 0; i < 60; i++) {
            document.append("fragment F")
                    .append(i)
                    .append(" on A {x: a {...F")
                    .append(i + 1)
                    .append("} y: a {...F")
                    .append(i + 1)
                    .append("}} ");
        }
        var cost = cost(document.append("fragment F60 on A {b}").toString());
        assertThat(cost.aliases()).isEqualTo(1_000_000);
        assertThat(cost.depth()).isEqualTo(62);
    }

    @Test
    void introspectionHasItsOwnLimits() {
        assertThat(cost("{__schema {a {b {c {d}}}}}").depth()).isEqualTo(1);
    }

    private static Cost cost(String text) {
        var document = Parser.parse(text);
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        return Costs.of(
                document,
                operation,
                new Pages(
                        new Connections(Map.of("rows", 20, "history", 20), Set.of("history")),
                        operation.getVariableDefinitions(),
                        Map.of()));
    }
}
