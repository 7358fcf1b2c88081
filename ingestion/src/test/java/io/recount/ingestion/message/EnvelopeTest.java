package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.batch;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static io.recount.ingestion.message.MessageFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void holdsWhatTheReportDoesNot() {
        assertThat(taken(track("\"writeKey\":\"secret\",\"channel\":\"web\",\"version\":2,\"anonymousId\":null,"
                                + "\"context\":{\"ip\":\"::1\"},\"properties\":{\"a\":1},\"extra\":[1],"))
                        .envelope())
                .hasToString("{channel=web, version=2, anonymousId=null, context={ip=::1}, extra=[1], userId=7}");
    }

    @Test
    void theSpellingOfAWellKnownEventIsKept() {
        assertThat(taken("{\"type\":\"track\",\"event\":\"order completed\",\"userId\":\"7\"}")
                        .envelope())
                .containsEntry("event", "order completed");
        assertThat(taken(track("")).envelope()).doesNotContainKey("event");
    }

    @Test
    void usedTimesAreLeftOut() {
        assertThat(taken(
                                track(
                                        "\"timestamp\":\"2020-01-01\",\"originalTimestamp\":\"2020-01-01\",\"sentAt\":\"2020-01-01\","))
                        .envelope())
                .containsOnlyKeys("userId");
    }

    @Test
    void anOriginalTimeThatCouldNotBeUsedIsKept() {
        assertThat(taken(track("\"originalTimestamp\":\"2020-01-01\",")).envelope())
                .containsEntry("originalTimestamp", "2020-01-01");
    }

    @Test
    void fieldsThatMeanNothingForTheTypeAreKept() {
        assertThat(taken(track("\"traits\":{\"a\":1},\"groupId\":\"g\",\"name\":\"n\","))
                        .envelope())
                .containsKeys("traits", "groupId", "name");
    }

    @Test
    void theBatchsContextMergesUnderTheMessagesOwnAtEveryDepth() {
        assertThat(inBatch(
                        "\"context\":{\"app\":{\"name\":\"A\",\"build\":1},\"ip\":\"::1\"}",
                        "\"context\":{\"app\":{\"name\":\"B\"},\"os\":\"x\"},"))
                .containsEntry("context", Map.of("app", Map.of("name", "B", "build", 1L), "ip", "::1", "os", "x"));
    }

    @Test
    void theBatchsContextServesMessagesWithoutOne() {
        assertThat(inBatch("\"context\":{\"ip\":\"::1\"}", "\"context\":null,"))
                .containsEntry("context", Map.of("ip", "::1"));
        assertThat(inBatch("\"context\":{\"ip\":\"::1\"}", "")).containsEntry("context", Map.of("ip", "::1"));
    }

    @Test
    void theBatchsIntegrationsMergeUnderTheMessagesOwn() {
        assertThat(inBatch("\"integrations\":{\"All\":true,\"X\":true}", "\"integrations\":{\"All\":false},"))
                .containsEntry("integrations", Map.of("All", false, "X", true));
    }

    @Test
    void contactsInTheBatchsContextAreIdentifiers() {
        var understood = batch("{\"batch\":[" + track("") + "],\"context\":{\"traits\":{\"email\":\"a@x.org\"}}}");

        assertThat(understood.messages().getFirst().identifiers()).hasSize(2);
    }

    private static Map<String, @Nullable Object> inBatch(String batchField, String messageFields) {
        var understood = batch("{\"batch\":[" + track(messageFields) + "]," + batchField + "}");
        return understood.messages().getFirst().envelope();
    }
}
