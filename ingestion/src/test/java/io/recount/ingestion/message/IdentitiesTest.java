package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.refusal;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    @Test
    void theUserIdComesFirst() {
        assertThat(of("\"anonymousId\":\"a\",\"userId\":\"u\""))
                .containsExactly(Identifier.userId("u"), Identifier.anonymousId("a"));
    }

    @Test
    void idsMayBeNumbers() {
        assertThat(of("\"anonymousId\":12345678901234567890,\"userId\":42"))
                .containsExactly(Identifier.userId("42"), Identifier.anonymousId("12345678901234567890"));
    }

    @Test
    void nullAndBlankIdsAreAbsent() {
        assertThat(of("\"userId\":null,\"anonymousId\":\"a\"")).containsExactly(Identifier.anonymousId("a"));
        assertThat(of("\"userId\":\" \",\"anonymousId\":\"a\"")).containsExactly(Identifier.anonymousId("a"));
    }

    @Test
    void someIdentifierIsNeeded() {
        assertThat(refusal(track(""))).isEqualTo("identity-missing ");
        assertThat(refusal(track("\"userId\":null,\"anonymousId\":\"\","))).isEqualTo("identity-missing ");
    }

    @Test
    void idsOfAnotherTypeAreRefused() {
        assertThat(refusal(track("\"userId\":{},"))).isEqualTo("user-id-invalid /userId");
        assertThat(refusal(track("\"anonymousId\":true,"))).isEqualTo("anonymous-id-invalid /anonymousId");
    }

    @Test
    void idsOfMoreThan512CharactersAreRefused() {
        assertThat(of("\"userId\":\"" + "u".repeat(512) + "\"")).hasSize(1);
        assertThat(refusal(track("\"userId\":\"" + "u".repeat(513) + "\","))).isEqualTo("user-id-invalid /userId");
    }

    @Test
    void contactsAmongTheTraitsOfIdentifyAreIdentifiers() {
        assertThat(taken("{\"type\":\"identify\",\"traits\":{\"email\":\" A@X.org \",\"phone\":\"+49 (0)30 1234567\"}}")
                        .identifiers())
                .containsExactly(email("a@x.org"), phone("+490301234567"));
    }

    @Test
    void contactsInTheContextAreIdentifiersOnEveryCall() {
        assertThat(of("\"context\":{\"traits\":{\"email\":\"a@x.org\",\"phone\":4930123456}}"))
                .containsExactly(email("a@x.org"), phone("4930123456"));
    }

    @Test
    void traitsOfAnAccountAreNotThePersons() {
        assertThat(taken(
                                "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"email\":\"team@x.org\"}}")
                        .identifiers())
                .containsExactly(Identifier.userId("u"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"none\"", "\"\"", "\"@x.org\"", "\"a@\"", "\"a b@x.org\"", "5", "null", "{}"})
    void anUnusableEmailIsNoIdentifier(String email) {
        assertThat(of("\"userId\":\"u\",\"context\":{\"traits\":{\"email\":" + email + "}}"))
                .containsExactly(Identifier.userId("u"));
    }

    @Test
    void anEmailOfMoreThan512CharactersIsNoIdentifier() {
        assertThat(of("\"userId\":\"u\",\"context\":{\"traits\":{\"email\":\"" + "a".repeat(507) + "@x.org\"}}"))
                .containsExactly(Identifier.userId("u"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"n/a\"", "\"123456\"", "\"1234567890123456\"", "null", "[]"})
    void anUnusablePhoneIsNoIdentifier(String phone) {
        assertThat(of("\"userId\":\"u\",\"context\":{\"traits\":{\"phone\":" + phone + "}}"))
                .containsExactly(Identifier.userId("u"));
    }

    @Test
    void externalIdsOfBothDialectsCount() {
        assertThat(of("\"context\":{\"externalIds\":[{\"id\":7,\"type\":\"crm\",\"collection\":\"users\"}],"
                        + "\"externalId\":[{\"id\":\"x\",\"type\":\"stripe\"}]}"))
                .containsExactly(new Identifier("crm", "7"), new Identifier("stripe", "x"));
    }

    @Test
    void incompleteExternalIdsAndThoseOfOtherThingsAreNoIdentifiers() {
        assertThat(of("\"userId\":\"u\",\"context\":{\"externalIds\":[{\"id\":\"1\"},{\"type\":\"crm\"},3,"
                        + "{\"id\":\" \",\"type\":\"crm\"},{\"id\":\"1\",\"type\":\" \"},"
                        + "{\"id\":\"1\",\"type\":\"crm\",\"collection\":\"accounts\"}]}"))
                .containsExactly(Identifier.userId("u"));
    }

    @Test
    void anExternalUserIdComesFirstToo() {
        assertThat(of("\"anonymousId\":\"a\",\"context\":{\"externalIds\":[{\"id\":\"u\",\"type\":\"userId\"}]}"))
                .containsExactly(Identifier.userId("u"), Identifier.anonymousId("a"));
    }

    @Test
    void eachIdentifierIsNamedOnce() {
        assertThat(taken(
                                "{\"type\":\"identify\",\"traits\":{\"email\":\"a@x.org\"},\"context\":"
                                        + "{\"traits\":{\"email\":\"A@x.org\"},\"externalIds\":[{\"id\":\"a@X.org\",\"type\":\"email\"}]}}")
                        .identifiers())
                .containsExactly(email("a@x.org"));
    }

    @Test
    void moreThanFiftyIdentifiersAreRefused() {
        assertThat(of("\"context\":{\"externalIds\":[" + externalIds(50) + "]}"))
                .hasSize(50);
        assertThat(refusal(track("\"context\":{\"externalIds\":[" + externalIds(51) + "]},")))
                .isEqualTo("identity-ambiguous /context");
    }

    @Test
    void aContextThatIsNoObjectIsRefused() {
        assertThat(refusal(track("\"userId\":\"u\",\"context\":[],"))).isEqualTo("context-invalid /context");
        assertThat(of("\"userId\":\"u\",\"context\":null")).hasSize(1);
    }

    private static String externalIds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"type\":\"crm\"}")
                .collect(Collectors.joining(","));
    }

    private static List<Identifier> of(String fields) {
        return taken(track(fields + ",")).identifiers();
    }

    private static String track(String fields) {
        return "{" + fields + "\"type\":\"track\",\"event\":\"Tried\"}";
    }

    private static Identifier email(String value) {
        return new Identifier(Identifier.EMAIL, value);
    }

    private static Identifier phone(String value) {
        return new Identifier(Identifier.PHONE, value);
    }
}
