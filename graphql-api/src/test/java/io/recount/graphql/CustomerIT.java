package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class CustomerIT {
    private static final String ADA = "customer(by: {id: \"" + GraphQlFixtures.ADA + "\"})";

    @Test
    void isFoundByRawId(Api api) {
        assertThat(api.data("{" + ADA + "{customerId}}")
                        .at("/customer/customerId")
                        .asString())
                .isEqualTo(GraphQlFixtures.ADA.toString());
    }

    @Test
    void isFoundByGlobalId(Api api) {
        var id = api.data("{" + ADA + "{id}}").at("/customer/id").asString();
        assertThat(api.data("{customer(by: {id: \"" + id + "\"}) {customerId}}")
                        .at("/customer/customerId")
                        .asString())
                .isEqualTo(GraphQlFixtures.ADA.toString());
    }

    @Test
    void isFoundByIdentifierHoweverItIsWritten(Api api) {
        assertThat(api.data("{customer(by: {identifier: {type: \"email\", value: \" ADA@example.com\"}}) {customerId}}")
                        .at("/customer/customerId")
                        .asString())
                .isEqualTo(GraphQlFixtures.ADA.toString());
    }

    @Test
    void isReadAgainAsNode(Api api) {
        var id = api.data("{" + ADA + "{id}}").at("/customer/id").asString();
        assertThat(api.data("{node(id: \"" + id + "\") {id __typename ... on Customer {accountId}}}")
                        .get("node")
                        .toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"__typename\":\"Customer\",\"accountId\":\"acme\"}");
    }

    @Test
    void isNullWhenUnknown(Api api) {
        assertThat(api.data("{customer(by: {id: \"" + GraphQlFixtures.NOBODY + "\"}) {id}}")
                        .get("customer")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoWasJoinedIsFoundAsTheSuccessor(Api api) {
        api.world().reads().join(GraphQlFixtures.ADA, GraphQlFixtures.BOB);
        assertThat(api.data("{" + ADA + "{customerId}}")
                        .at("/customer/customerId")
                        .asString())
                .isEqualTo(GraphQlFixtures.BOB.toString());
    }

    @Test
    void showsIdentifiersInOrder(Api api) {
        assertThat(api.data("{" + ADA + "{identifiers {type value}}}")
                        .at("/customer/identifiers")
                        .toString())
                .isEqualTo(
                        "[{\"type\":\"userId\",\"value\":\"u-1\"},{\"type\":\"email\",\"value\":\"ada@example.com\"}]");
    }

    @Test
    void showsTraitsWithTheirOrigin(Api api) {
        assertThat(api.data("{" + ADA + "{traits {name value source eventId occurredAt recordedAt position}}}")
                        .at("/customer/traits/0")
                        .toString())
                .isEqualTo("{\"name\":\"name\",\"value\":\"Ada\",\"source\":\"web\",\"eventId\":\""
                        + GraphQlFixtures.uuid("event 3")
                        + "\",\"occurredAt\":\"2026-03-01T12:00:00Z\",\"recordedAt\":\"2026-03-01T12:00:00.250Z\","
                        + "\"position\":3}");
    }

    @Test
    void showsOnlyTheTraitsThatAreNamed(Api api) {
        assertThat(api.data("{" + ADA + "{traits(names: [\"plan\", \"none\"]) {name}}}")
                        .at("/customer/traits")
                        .toString())
                .isEqualTo("[{\"name\":\"plan\"}]");
    }

    @Test
    void traitValuesKeepTheirShape(Api api) {
        var plan = api.data("{" + ADA + "{traits(names: [\"plan\"]) {value}}}").at("/customer/traits/0/value");
        assertThat(plan.get("seats").asInt()).isEqualTo(5);
    }

    @Test
    void countsPerKindBeyondTheRangeOfInt(Api api) {
        assertThat(api.data("{" + ADA + "{counters {kind count}}}")
                        .at("/customer/counters")
                        .toString())
                .isEqualTo("[{\"kind\":\"PAGE_VIEWED\",\"count\":5000000000},{\"kind\":\"CUSTOM\",\"count\":2}]");
    }

    @Test
    void showsWhenItWasSeenAndUpToWhere(Api api) {
        assertThat(api.data("{" + ADA + "{firstSeen lastSeen position}}")
                        .get("customer")
                        .toString())
                .isEqualTo(
                        "{\"firstSeen\":\"2026-02-20T12:00:00Z\",\"lastSeen\":\"2026-03-01T12:00:00Z\",\"position\":42}");
    }

    @Test
    void anIdOfNothingIsABadArgument(Api api) {
        var extensions = api.error("{customer(by: {id: \"nonsense\"}) {id}}").get("extensions");
        assertThat(extensions.get("code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(extensions.get("argument").asString()).isEqualTo("by.id");
    }

    @Test
    void anIdOfAnotherTypeIsABadArgument(Api api) {
        assertThat(api.code("{customer(by: {id: \"T3RoZXI6MQ\"}) {id}}")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aNodeOfUnknownTypeIsABadArgument(Api api) {
        assertThat(api.code("{node(id: \"T3RoZXI6MQ\") {id}}")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void anEmptyIdentifierIsABadArgument(Api api) {
        assertThat(api.error("{customer(by: {identifier: {type: \"email\", value: \" \"}}) {id}}")
                        .at("/extensions/argument")
                        .asString())
                .isEqualTo("by.identifier");
    }

    @Test
    void isNamedInExactlyOneWay(Api api) {
        assertThat(api.code("{customer(by: {id: \"x\", identifier: {type: \"email\", value: \"a\"}}) {id}}"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void isNamedInExactlyOneWayByVariablesToo(Api api) {
        var answer = api.ask(Role.ADMIN, "query($by: CustomerBy!) {customer(by: $by) {id}}", Map.of("by", Map.of()));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
}
