package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.RECEIVED;
import static io.recount.ingestion.message.MessageFixtures.SOURCE;
import static io.recount.ingestion.message.MessageFixtures.batch;
import static io.recount.ingestion.message.MessageFixtures.batchOf;
import static io.recount.ingestion.message.MessageFixtures.parser;
import static io.recount.ingestion.message.MessageFixtures.single;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    private static final String ARRIVED = ",\"receivedAt\":\"2026-03-04T05:06:07.890Z\"}";

    @Test
    void aSingleMessageKeepsTheTypeOfItsRoute() {
        assertThat(kept(single(MessageType.TRACK, " {\"userId\":\"7\",\"messageId\":\"m\"} ")))
                .isEqualTo("{\"userId\":\"7\",\"messageId\":\"m\",\"type\":\"track\"" + ARRIVED);
        assertThat(kept(single(MessageType.GROUP, "{\"type\":\"track\",\"messageId\":\"m\"}")))
                .isEqualTo("{\"type\":\"group\",\"messageId\":\"m\"" + ARRIVED);
    }

    @Test
    void aMessageOfABatchKeepsWhatTheBatchSaid() {
        var understood = batch("{\"context\":{\"ip\":\"::1\",\"app\":{\"name\":\"A\",\"build\":1.0}},"
                + "\"integrations\":{\"All\":true},\"sentAt\":\"2026-03-04T05:06:07Z\",\"batch\":["
                + "{\"type\":\"track\",\"messageId\":\"m\",\"originalTimestamp\":\"2026-03-04T05:00:00Z\","
                + "\"context\":{\"app\":{\"name\" : \"B\"},\"os\":null},\"integrations\":null}]}");

        assertThat(kept(understood))
                .isEqualTo("{\"type\":\"track\",\"messageId\":\"m\",\"originalTimestamp\":\"2026-03-04T05:00:00Z\","
                        + "\"context\":{\"ip\":\"::1\",\"app\":{\"name\":\"B\",\"build\":1.0},\"os\":null},"
                        + "\"integrations\":{\"All\":true},\"sentAt\":\"2026-03-04T05:06:07Z\"" + ARRIVED);
    }

    @Test
    void itsOwnSentAtAndAContextThatIsNoObjectStay() {
        var understood =
                batch("{\"context\":{\"ip\":\"::1\"},\"sentAt\":\"2020-01-01\",\"batch\":[{\"messageId\":\"m\","
                        + "\"originalTimestamp\":\"2021-01-01\",\"sentAt\":\"2022-01-01\",\"context\":7}]}");

        assertThat(kept(understood))
                .isEqualTo("{\"messageId\":\"m\",\"originalTimestamp\":\"2021-01-01\",\"sentAt\":\"2022-01-01\","
                        + "\"context\":7" + ARRIVED);
    }

    @Test
    void everythingElseStandsThereAsItWasSent() {
        var fields = "\"messageId\" : 12,\"a\\\"\\u0000\":1e999999,\"b\":\"\\ud800\\u00e9\",\"c\":[ -0, 1.10 ],\"d\":"
                + "[".repeat(200) + "]".repeat(200);

        assertThat(kept(batchOf("{" + fields + " }"))).isEqualTo("{" + fields.replace(" : ", ":") + ARRIVED);
    }

    @Test
    void theWriteKeyIsASecretThatIsNotKept() {
        assertThat(kept(batchOf("{\"writeKey\":\"secret\",\"messageId\":\"m\"}")))
                .isEqualTo("{\"messageId\":\"m\"" + ARRIVED);
    }

    @Test
    void aMessageWithoutAnIdKeepsTheOneMadeUpForIt() {
        var understood = single(MessageType.TRACK, "{\"messageId\":\" \"}");

        assertThat(kept(understood)).startsWith("{\"messageId\":\"new-id\",");
        assertThat(understood.rejected().getFirst().messageId()).isEqualTo("new-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"x\"", "null", "[{}]", "-1e5"})
    void whatIsNoObjectIsKeptAsItWasSent(String piece) {
        assertThat(kept(batchOf(piece))).isEqualTo(piece);
    }

    @Test
    void whenItHappenedDoesNotDependOnWhenItIsHandedInAgain() {
        for (var times : new String[] {
            "",
            "\"timestamp\":\"2026-03-01T00:00:00+02:00\",",
            "\"originalTimestamp\":\"2026-03-04T05:00:00Z\",",
            "\"originalTimestamp\":\"2026-03-04T05:00:00Z\",\"sentAt\":\"2026-03-04T05:06:00Z\",",
            "\"timestamp\":\"2026-03-04T06:00:00Z\",",
        }) {
            var event = "{" + times + "\"type\":\"track\",\"event\":\"e\",\"userId\":\"7\",\"messageId\":\"m\"}";
            var asSent = inBatch(event).messages().getFirst();
            var withoutEvent = kept(inBatch(event.replace("\"event\":\"e\",", "")));
            var repaired = withoutEvent.replace("{", "{\"event\":\"e\",").getBytes(UTF_8);

            var again = parser().kept(repaired)
                    .understand(SOURCE, RECEIVED.plus(Duration.ofDays(9)))
                    .messages()
                    .getFirst();

            assertThat(again.provenance()).as(times).isEqualTo(asSent.provenance());
            assertThat(again.envelope()).as(times).isEqualTo(asSent.envelope());
        }
    }

    @Test
    void whatIsRejectedTwiceKeepsItsFirstArrival() {
        var once = kept(batchOf("{\"type\":\"track\",\"messageId\":\"m\"}"));
        var twice = parser().kept(once.getBytes(UTF_8)).understand(SOURCE, RECEIVED.plusSeconds(60));

        assertThat(kept(twice)).isEqualTo(once);
        assertThat(twice.rejected().getFirst().receivedAt()).isEqualTo(RECEIVED.plusSeconds(60));
    }

    @Test
    void theContextOfTheBatchDoesNotMakeAMessageTooLong() {
        var message = "{\"type\":\"identify\",\"userId\":\"7\",\"x\":\"" + "x".repeat(30_000)
                + "\",\"context\":{\"y\":\"" + "y".repeat(30_000) + "\"}}";

        assertThat(parser().kept(message.getBytes(UTF_8)).size()).isOne();
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(
                        () -> parser().kept(message.replace("context", "traits").getBytes(UTF_8)))
                .withMessageContaining("32768");
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> parser().kept(new byte[600_000]))
                .withMessageContaining("32768");
    }

    private static Understood inBatch(String message) {
        return batch("{\"batch\":[" + message + "],\"sentAt\":\"2026-03-04T05:06:07Z\"}");
    }

    private static String kept(Understood understood) {
        return new String(understood.rejected().getFirst().payload().toBytes(), UTF_8);
    }
}
