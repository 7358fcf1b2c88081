package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class ParkedEventsIT {
    @Test
    void aPageShowsWhatIsWrongAndWhatWaits(Api api) {
        var first = api.data(
                        "{parkedEvents(first: 1) {edges {node {projection customerId eventId position type cause detail data}}"
                                + " pageInfo {hasNextPage endCursor}}}")
                .get("parkedEvents");

        assertThat(first.at("/edges/0/node").toString())
                .isEqualTo("{\"projection\":\"profile-view\",\"customerId\":\"" + Parked.CUSTOMER + "\",\"eventId\":\""
                        + Parked.EVENT
                        + "\",\"position\":5,\"type\":\"customer.traits-set\",\"cause\":\"IllegalStateException\","
                        + "\"detail\":\"what it said\",\"data\":{\"traits\":{\"plan\":\"pro\"}}}");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(api.data("{parkedEvents(after: \""
                                + first.at("/pageInfo/endCursor").asString() + "\") {edges {node {position cause}}}}")
                        .at("/parkedEvents/edges")
                        .toString())
                .isEqualTo("[{\"node\":{\"position\":7,\"cause\":null}}]");
    }

    @Test
    void aRetryTellsWhatCameOfIt(Api api) {
        assertThat(api.data("mutation {retryParkedEvents(input: {projection: \"profile-view\", customerId: \""
                                + Parked.CUSTOMER + "\"}) {taken parked userErrors {code}}}")
                        .get("retryParkedEvents")
                        .toString())
                .isEqualTo("{\"taken\":1,\"parked\":0,\"userErrors\":[]}");
        assertThat(api.data(
                                "mutation {retryParkedEvents(input: {projection: \"catalogue-view\"}) {taken userErrors {code}}}")
                        .get("retryParkedEvents")
                        .toString())
                .isEqualTo("{\"taken\":null,\"userErrors\":[{\"code\":\"REPLAY_NEEDED\"}]}");
    }

    @Test
    void anEventIsEvictedByItsId(Api api) {
        assertThat(api.data("mutation {evictParkedEvent(input: {projection: \"profile-view\", eventId: \""
                                + Parked.EVENT + "\"}) {parked}}")
                        .at("/evictParkedEvent/parked")
                        .asInt())
                .isOne();
        assertThat(api.ask(
                                io.recount.commands.access.Role.ADMIN,
                                "mutation {evictParkedEvent(input: {projection: \"profile-view\", eventId: \"x\"}) {parked}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("BAD_USER_INPUT");
    }
}
