package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.Commerce;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class RecordInteractionIT {
    private static final String MUTATION = """
            mutation($input: RecordInteractionInput!) {
              recordInteraction(input: $input) {outcome customerId messageId userErrors {code field message}}
            }""";

    @Test
    void isRecordedUnderItsMessageId(Api api) {
        assertThat(record(api, Map.of("messageId", "m-1")).toString())
                .isEqualTo("{\"outcome\":\"RECORDED\",\"customerId\":\"" + GraphQlFixtures.ADA
                        + "\",\"messageId\":\"m-1\",\"userErrors\":[]}");
    }

    @Test
    void theSameMessageTwiceIsADuplicate(Api api) {
        record(api, Map.of("messageId", "m-1"));
        assertThat(record(api, Map.of("messageId", "m-1")).get("outcome").asString())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void withoutMessageIdItGetsOneOfItsOwn(Api api) {
        assertThat(record(api, Map.of()).get("messageId"))
                .isNotEqualTo(record(api, Map.of()).get("messageId"));
    }

    @Test
    void itsSourceIsGraphql(Api api) {
        record(api, Map.of());
        assertThat(taken(api).provenance().source()).isEqualTo("graphql");
    }

    @Test
    void withoutTimeItHappenedNow(Api api) {
        record(api, Map.of());
        assertThat(taken(api).provenance().occurredAt()).isEqualTo(GraphQlFixtures.NOW);
    }

    @Test
    void itHappenedWhenTheCallerSays(Api api) {
        record(api, Map.of("occurredAt", "2020-02-02T02:02:02+02:00"));
        assertThat(taken(api).provenance().occurredAt()).isEqualTo("2020-02-02T00:02:02Z");
    }

    @Test
    void propertiesKeepTheirShape(Api api) {
        record(api, Map.of("properties", Map.of("lines", List.of(12.10, "two", true, Map.of("a", 1)))));
        assertThat(taken(api).interaction().properties()).hasToString("{lines=[12.1, two, true, {a=1}]}");
    }

    @Test
    void propertiesMayBeWrittenInTheQuery(Api api) {
        api.data("mutation {recordInteraction(input: {customer: {id: \"" + GraphQlFixtures.ADA
                + "\"}, event: \"Tea Brewed\", properties: {minutes: 4, of: [1.5, null]}}) {outcome}}");
        assertThat(taken(api).interaction().properties()).hasToString("{minutes=4, of=[1.5, null]}");
    }

    @Test
    void aWellKnownEventIsTyped(Api api) {
        record(api, Map.of("event", "Order Completed", "properties", Map.of("total", 12.5)));
        assertThat(taken(api).interaction()).isInstanceOf(Commerce.OrderCompleted.class);
    }

    @Test
    void somebodyUnknownIsRefused(Api api) {
        var by = Map.of("identifier", Map.of("type", "email", "value", "nobody@example.com"));
        assertThat(refusal(api, Map.of("customer", by))).isEqualTo("CUSTOMER_NOT_FOUND customer");
    }

    @Test
    void fiveMinutesAheadIsStillTaken(Api api) {
        assertThat(refusal(api, Map.of("occurredAt", "2026-03-01T12:05:00Z"))).isEmpty();
    }

    @Test
    void moreThanFiveMinutesAheadIsRefused(Api api) {
        assertThat(refusal(api, Map.of("occurredAt", "2026-03-01T12:05:01Z")))
                .isEqualTo("OCCURRED_IN_FUTURE occurredAt");
    }

    @Test
    void aBlankEventIsRefused(Api api) {
        assertThat(refusal(api, Map.of("event", " "))).isEqualTo("EVENT_INVALID event");
    }

    @Test
    void aBlankMessageIdIsRefused(Api api) {
        assertThat(refusal(api, Map.of("messageId", ""))).isEqualTo("MESSAGE_ID_INVALID messageId");
    }

    @Test
    void propertiesThatAreNoObjectAreRefused(Api api) {
        assertThat(refusal(api, Map.of("properties", List.of(1)))).isEqualTo("PROPERTIES_INVALID properties");
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeKept")
    void propertiesThatNoAnswerCouldHoldAreRefused(Object value, Api api) {
        assertThat(refusal(api, Map.of("properties", Map.of("a", value)))).isEqualTo("PROPERTIES_INVALID properties");
    }

    static Stream<Object> whatCannotBeKept() {
        return Stream.of(
                nested(100),
                new BigInteger("9".repeat(35)),
                new BigDecimal("1e6145"),
                new BigDecimal("1e-6147"),
                Map.of("a\0", 1));
    }

    @Test
    void propertiesNested100DeepAreTaken(Api api) {
        assertThat(record(api, Map.of("properties", Map.of("a", nested(99))))
                        .get("outcome")
                        .asString())
                .isEqualTo("RECORDED");
    }

    private static Object nested(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        return value;
    }

    @Test
    void whoIsJoinedMeanwhileHasItRecordedAsTheSuccessor(Api api) {
        joinAdaTo(api, GraphQlFixtures.BOB);
        assertThat(record(api, Map.of()).get("customerId").asString()).isEqualTo(GraphQlFixtures.BOB.toString());
    }

    @Test
    void whoseSuccessorIsNotYetKnownIsRefused(Api api) {
        joinAdaTo(api, GraphQlFixtures.ADA);
        assertThat(refusal(api, Map.of())).isEqualTo("CUSTOMER_JOINED customer");
    }

    private static void joinAdaTo(Api api, CustomerId successor) {
        var reads = api.world().reads();
        api.world().writes().joined(GraphQlFixtures.ADA, () -> reads.join(GraphQlFixtures.ADA, successor));
    }

    private static RecordInteraction taken(Api api) {
        return (RecordInteraction) api.world().writes().taken().getLast();
    }

    private static JsonNode record(Api api, Map<String, ?> input) {
        var all = new HashMap<String, Object>();
        all.put("customer", Map.of("id", GraphQlFixtures.ADA.toString()));
        all.put("event", "Tea Brewed");
        all.putAll(input);
        return api.ask(Role.SERVICE, MUTATION, Map.of("input", all)).at("/data/recordInteraction");
    }

    private static String refusal(Api api, Map<String, ?> input) {
        var error = record(api, input).get("userErrors").get(0);
        return error == null
                ? ""
                : error.get("code").asString() + " " + error.get("field").asString();
    }
}
