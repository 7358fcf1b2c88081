package io.recount.graphql;

import static io.recount.graphql.GraphQlFixtures.ADA;
import static io.recount.graphql.GraphQlFixtures.BOB;
import static io.recount.graphql.GraphQlFixtures.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.commands.access.Role;
import io.recount.graphql.live.Seats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class SocketIT {
    private static final String UPDATED = "subscription {customerUpdated(id: \"" + ADA + "\") {customerId position}}";
    private static final String APPENDED =
            "subscription {timelineAppended(id: \"" + ADA + "\") {title position data messageId}}";
    private static final String RECEIVED =
            "subscription {eventsReceived(source: \"web\") {name kind customerId position skipped}}";

    @Test
    void aCustomerIsToldAsItIsAndThenAfterEachChange(Api api) {
        try (var socket = Socket.entered(api, "SERVICE")) {
            socket.subscribe("1", UPDATED);
            assertThat(socket.next().at("/customerUpdated/position").asInt()).isEqualTo(42);

            api.world().reads().advance(ADA, 50);
            api.world().happenings().happens(ADA, "Tea Brewed", 50);

            assertThat(socket.next().at("/customerUpdated/position").asInt()).isEqualTo(50);
        }
        api.world().happenings().awaitNobody();
    }

    @Test
    void aChangeThatWasToldAlreadyIsNotToldAgain(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", UPDATED);
            socket.next();
            api.world().happenings().happens(ADA, "Tea Brewed", 42);
            api.world().reads().advance(ADA, 51);
            api.world().happenings().happens(ADA, "Tea Brewed", 51);

            assertThat(socket.next().at("/customerUpdated/position").asInt()).isEqualTo(51);
        }
    }

    @Test
    void aCustomerWhoIsNoMoreIsTheEnd(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", UPDATED);
            socket.next();
            api.world().reads().remove(ADA);
            api.world().happenings().happens(ADA, "Tea Brewed", 52);

            assertThat(socket.hear("complete").get("id").asString()).isEqualTo("1");
        }
        api.world().happenings().awaitNobody();
    }

    @Test
    void eachEntryIsToldInItsOrder(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", APPENDED);
            api.world().happenings().awaitSomebody();
            api.world().happenings().happens(ADA, "Tea Brewed", 60);
            api.world().happenings().happens(BOB, "Tea Brewed", 61);
            api.world().happenings().happens(ADA, "Tea Drunk", 62);
            api.world().happenings().happens(ADA, "Tea Drunk", 62);
            api.world().happenings().happens(ADA, "Tea Cold", 63);

            assertThat(socket.next().get("timelineAppended").toString())
                    .isEqualTo("{\"title\":\"Tea Brewed\",\"position\":60,\"data\":{\"n\":60},\"messageId\":\"m-60\"}");
            assertThat(socket.next().at("/timelineAppended/position").asInt()).isEqualTo(62);
            assertThat(socket.next().at("/timelineAppended/position").asInt()).isEqualTo(63);
        }
    }

    @Test
    void kindsThatAreNotWantedAreNotTold(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe(
                    "1", "subscription {timelineAppended(id: \"" + ADA + "\", kinds: [ORDER_COMPLETED]) {position}}");
            socket.subscribe("2", APPENDED);
            api.world().happenings().awaitSomebody();
            socket.subscribe("3", "{__typename}");
            socket.hear("next");
            socket.hear("complete");
            api.world().happenings().happens(ADA, "Tea Brewed", 60);

            assertThat(socket.hear("next").get("id").asString()).isEqualTo("2");
        }
    }

    @Test
    void aCustomerIsFollowedWhenItIsJoinedToAnotherOne(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", APPENDED);
            api.world().happenings().awaitSomebody();
            api.world().happenings().joins(ADA, BOB, 70);
            api.world().happenings().happens(BOB, "Tea Brewed", 71);

            assertThat(socket.next().at("/timelineAppended/position").asInt()).isEqualTo(71);
        }
    }

    @Test
    void messagesOfASourceAreToldWithoutThePerson(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", RECEIVED);
            api.world().happenings().awaitSomebody();
            api.world().happenings().happens(ADA, "Tea Brewed", 80);

            assertThat(socket.next().get("eventsReceived").toString())
                    .isEqualTo("{\"name\":\"Tea Brewed\",\"kind\":\"CUSTOM\",\"customerId\":\"" + ADA
                            + "\",\"position\":80,\"skipped\":0}");
        }
    }

    @Test
    void moreMessagesThanOneCanFollowAreCounted(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", RECEIVED);
            api.world().happenings().awaitSomebody();
            for (int position = 1; position <= 1_000; position++) {
                api.world().happenings().happens(ADA, "Tea Brewed", position);
            }
            int skipped = 0;
            for (int position = 1_001; skipped == 0; position++) {
                api.world().happenings().happens(ADA, "Tea Brewed", position);
                skipped = socket.next().at("/eventsReceived/skipped").asInt();
            }
            assertThat(skipped).isLessThan(1_000);
        }
    }

    @Test
    void unknownCustomersAndSourcesAreRefused(Api api) {
        int before = api.bean(Seats.class).taken();
        refused(api, "subscription {customerUpdated(id: \"" + NOBODY + "\") {id}}", "CUSTOMER_NOT_FOUND id");
        refused(api, "subscription {timelineAppended(id: \"x\") {title}}", "BAD_USER_INPUT id");
        refused(api, "subscription {eventsReceived(source: \"nowhere\") {name}}", "SOURCE_NOT_FOUND source");
        api.world().happenings().awaitNobody();
        assertThat(api.bean(Seats.class).taken()).isLessThanOrEqualTo(before);
    }

    @Test
    void subscriptionsAreLimitedLikeQueries(Api api) {
        refused(
                api,
                "subscription {customerUpdated(id: \"" + ADA
                        + "\") {timeline(first: 200) {edges {node {title}}} a: timeline(first: 200) {edges {node {title}}}"
                        + " b: timeline(first: 200) {edges {node {title}}} c: timeline(first: 200) {edges {node {title}}}"
                        + " d: timeline(first: 200) {edges {node {title}}}}}",
                "LIMIT_EXCEEDED");
        refused(api, "subscription {", "GRAPHQL_PARSE_FAILED");
        refused(api, "subscription {nothing}", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void queriesAndMutationsRunToo(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("q", "{__typename}");
            assertThat(socket.hear("next").toString())
                    .isEqualTo("{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
            assertThat(socket.hear("complete").get("id").asString()).isEqualTo("q");
        }
    }

    @Test
    void whoeverIsDoneIsToldNothingMore(Api api) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", APPENDED);
            api.world().happenings().awaitSomebody();
            socket.say("{\"type\":\"complete\",\"id\":\"1\"}");
            api.world().happenings().awaitNobody();
            socket.say("{\"type\":\"ping\"}");
            socket.hear("pong");
            socket.subscribe("1", UPDATED);
            socket.next();
        }
    }

    @Test
    void aRevokedKeyEndsItsConnections(Api api) {
        var key = api.world().keys().issue("short", Role.SERVICE, null);
        try (var socket = Socket.entered(api, key.secret());
                var other = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", UPDATED);
            socket.next();
            other.subscribe("1", UPDATED);
            other.next();

            api.world().keys().revoke(key.key().id(), (_, _) -> {});

            assertThat(socket.closing()).isEqualTo(new Socket.Closed(4403, "The key was revoked."));
            api.world().reads().advance(ADA, 90);
            api.world().happenings().happens(ADA, "Tea Brewed", 90);
            other.next();
        }
    }

    @Test
    void whoDoesNotReadIsCutOffAndHoldsNobodyUp(Api api) {
        try (var deaf = Socket.deaf(api, "ADMIN");
                var other = Socket.entered(api, "ADMIN")) {
            deaf.subscribe("1", "subscription {timelineAppended(id: \"" + ADA + "\") {title}}");
            other.subscribe("1", "subscription {customerUpdated(id: \"" + ADA + "\") {position}}");
            other.next();
            api.world().happenings().awaitSomebody();
            var name = "x".repeat(100_000);
            for (int position = 100; position < 1_000; position++) {
                api.world().happenings().happens(ADA, name, position);
            }
            api.world().reads().advance(ADA, 1_000);
            api.world().happenings().happens(ADA, name, 1_000);
            assertThat(other.next().at("/customerUpdated/position").asInt()).isEqualTo(1_000);

            deaf.listen();

            assertThat(deaf.closing().status()).isEqualTo(4008);
            assertThat(api.data("{system {subscriptions {open cutOff}}}")
                            .at("/system/subscriptions/cutOff")
                            .asInt())
                    .isPositive();
        }
    }

    @Test
    void onlyWhoShowsAKeyIsLetIn(Api api) {
        closed(api, 4401, "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\"}}");
        closed(api, 4403, "{\"type\":\"connection_init\"}");
        closed(api, 4403, "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer nonsense\"}}");
        closed(api, 4403, "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer INGEST\"}}");
    }

    @Test
    void whatIsNotInTheProtocolIsTheEnd(Api api) {
        closed(api, 4400, "nonsense");
        closed(api, 4400, "{\"type\":\"nonsense\"}");
        closed(api, 4400, "{\"type\":\"" + "x".repeat(200_000) + "\"}");
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.say("{\"type\":\"connection_init\"}");
            assertThat(socket.closing().status()).isEqualTo(4429);
        }
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", UPDATED);
            socket.next();
            socket.subscribe("1", UPDATED);
            assertThat(socket.closing().status()).isEqualTo(4409);
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedForForEver(Api api) {
        try (var socket = Socket.to(api)) {
            assertThat(socket.closing().status()).isEqualTo(4408);
        }
    }

    @Test
    void pagesOfOtherSitesAreTurnedAway(Api api) {
        assertThatThrownBy(() -> Socket.from(api, "https://elsewhere.example")).hasMessageContaining("Handshake");
    }

    private static void closed(Api api, int status, String message) {
        try (var socket = Socket.to(api)) {
            socket.say(message);
            assertThat(socket.closing().status()).isEqualTo(status);
        }
    }

    /** With a code, and the argument that is to blame where there is one. */
    private static void refused(Api api, String document, String code) {
        try (var socket = Socket.entered(api, "ADMIN")) {
            socket.subscribe("1", document);
            var message = socket.hear("error");
            var extensions = message.at("/payload/0/extensions");
            assertThat(String.join(
                                    " ",
                                    extensions.path("code").asString(),
                                    extensions.path("argument").asString(""))
                            .strip())
                    .isEqualTo(code);
        }
    }
}
