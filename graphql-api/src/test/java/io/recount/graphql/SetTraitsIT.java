package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.Role;
import io.recount.commands.customer.describe.SetTraits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class SetTraitsIT {
    private static final String MUTATION = """
            mutation($by: CustomerBy!, $traits: JSON!) {
              setTraits(input: {customer: $by, traits: $traits, messageId: "m-1"}) {
                outcome customerId messageId userErrors {code field message}
              }
            }""";
    private static final Map<String, ?> ADA = Map.of("identifier", Map.of("type", "userId", "value", "u-1"));

    @Test
    void isRecorded(Api api) {
        assertThat(set(api, ADA, Map.of("plan", "pro")).toString())
                .isEqualTo("{\"outcome\":\"RECORDED\",\"customerId\":\"" + GraphQlFixtures.ADA
                        + "\",\"messageId\":\"m-1\",\"userErrors\":[]}");
    }

    @Test
    void nullTakesATraitAway(Api api) {
        api.data("mutation {setTraits(input: {customer: {id: \"" + GraphQlFixtures.ADA
                + "\"}, traits: {plan: null}}) {outcome}}");
        var taken = (SetTraits) api.world().writes().taken().getLast();
        assertThat(taken.traits()).containsEntry("plan", null);
    }

    @Test
    void theSameMessageTwiceIsADuplicate(Api api) {
        set(api, ADA, Map.of("plan", "pro"));
        assertThat(set(api, ADA, Map.of("plan", "free")).get("outcome").asString())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void noTraitsAreRefused(Api api) {
        assertThat(set(api, ADA, Map.of()).at("/userErrors/0/code").asString()).isEqualTo("TRAITS_INVALID");
    }

    @Test
    void traitsThatAreNoObjectAreRefused(Api api) {
        assertThat(set(api, ADA, List.of("plan")).at("/userErrors/0/field").asString())
                .isEqualTo("traits");
    }

    @Test
    void somebodyUnknownIsRefused(Api api) {
        assertThat(set(api, Map.of("id", GraphQlFixtures.NOBODY.toString()), Map.of("plan", "pro"))
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("CUSTOMER_NOT_FOUND");
    }

    private static JsonNode set(Api api, Map<String, ?> by, Object traits) {
        return api.ask(Role.SERVICE, MUTATION, Map.of("by", by, "traits", traits))
                .at("/data/setTraits");
    }
}
