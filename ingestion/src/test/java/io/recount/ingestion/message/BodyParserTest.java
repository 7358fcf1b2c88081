package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.batch;
import static io.recount.ingestion.message.MessageFixtures.batchOf;
import static io.recount.ingestion.message.MessageFixtures.parser;
import static io.recount.ingestion.message.MessageFixtures.refusal;
import static io.recount.ingestion.message.MessageFixtures.single;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static io.recount.ingestion.message.MessageFixtures.track;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {
    @Test
    void oneBadMessageDoesNotSinkItsBatch() {
        var understood = batchOf(track(""), "{\"type\":\"track\",\"userId\":\"7\",\"messageId\":\"bad\"}", track(""));

        assertThat(understood.messages()).hasSize(2);
        var rejected = understood.rejected().getFirst();
        assertThat(rejected.messageId()).isEqualTo("bad");
        assertThat(rejected.source()).isEqualTo("shop");
        assertThat(rejected.receivedAt()).isEqualTo(MessageFixtures.RECEIVED);
        assertThat(rejected.path()).isEqualTo("/event");
    }

    @Test
    void theRouteSaysWhatASingleMessageIs() {
        var message = single(MessageType.TRACK, "{\"event\":\"e\",\"userId\":1,\"type\":\"page\"}");

        assertThat(message.messages().getFirst().report()).isInstanceOf(Report.Did.class);
    }

    @Test
    void pathsBeginAtTheMessage() {
        assertThat(single(MessageType.TRACK, "{\"userId\":1}")
                        .rejected()
                        .getFirst()
                        .path())
                .isEqualTo("/event");
        assertThat(single(MessageType.TRACK, "{\"event\":\"e\"}")
                        .rejected()
                        .getFirst()
                        .path())
                .isEmpty();
    }

    @Test
    void aSingleMessageMayNameItsTypeItself() {
        var body = track("").getBytes(UTF_8);

        assertThat(parser().single(body, null)
                        .understand("shop", MessageFixtures.RECEIVED)
                        .messages())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"x\"", "null", "[{}]"})
    void aMessageMustBeAnObject(String message) {
        assertThat(refusal(message)).isEqualTo("message-invalid ");
    }

    @Test
    void messageIdsMayBeNumbersAndAreMadeUpWhereMissing() {
        assertThat(id("\"messageId\":12,")).isEqualTo("12");
        assertThat(id("\"messageId\":\" \",")).isEqualTo("new-id");
        assertThat(id("")).isEqualTo("new-id");
        assertThat(MessageIds.random().get()).startsWith("api-").hasSize(40);
    }

    @Test
    void anUnusableMessageIdIsRefusedAndNotKept() {
        for (var unusable : new String[] {"{}", "\"a\\u0000\"", "\"" + "a".repeat(513) + "\""}) {
            var rejected = batchOf("{\"messageId\":" + unusable + ",\"type\":\"identify\",\"userId\":1}")
                    .rejected()
                    .getFirst();

            assertThat(rejected.reason()).isEqualTo("message-id-invalid");
            assertThat(rejected.messageId()).isNull();
        }
    }

    @Test
    void aMessageOfMoreThan32768BytesIsSetAside() {
        var small = track("");
        var fits = track("\"x\":\"" + "x".repeat(32_768 - small.length() - 7) + "\",");
        var over = track("\"x\":\"" + "x".repeat(32_768 - small.length() - 6) + "\",");

        var understood = batchOf(over, fits, small);

        assertThat(understood.messages()).hasSize(2);
        assertThat(understood.rejected().getFirst().reason()).isEqualTo("event-too-large");
        assertThat(understood.rejected().getFirst().path()).isEmpty();
        assertMalformed("event-too-large", () -> single(MessageType.TRACK, over));
    }

    @Test
    void aBatchHasAtMost2500Messages() {
        var message = "{\"type\":\"identify\",\"userId\":1}";
        assertThat(batch("{\"batch\":[" + message + ("," + message).repeat(2_499) + "]}")
                        .messages())
                .hasSize(2_500);

        assertMalformed("batch-too-long", () -> batch("{\"batch\":[1" + ",1".repeat(2_500) + "]}"));
    }

    @Test
    void nestingIs100DeepAtMost() {
        assertThat(taken(track("\"x\":" + "[".repeat(99) + "]".repeat(99) + ","))
                        .envelope())
                .containsKey("x");
        assertThat(refusal(track("\"x\":" + "[".repeat(100) + "]".repeat(100) + ",")))
                .isEqualTo("nesting-too-deep ");
        assertThat(refusal(track("\"properties\":" + "{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000) + ",")))
                .isEqualTo("event-too-large ");
        assertThat(refusal(track("\"properties\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + ",")))
                .isEqualTo("nesting-too-deep /properties");
    }

    @Test
    void keysThatNoDatabaseCanStoreAreRefused() {
        assertThat(refusal(track("\"properties\":{\"a\\u0000\":1},"))).isEqualTo("key-invalid /properties");
        assertThat(refusal(track("\"a\\u0000\":1,"))).isEqualTo("key-invalid ");
    }

    @Test
    void halvesOfCharactersInNamesSinkNoBatch() {
        var odd = track("\"\\\\ud83d\":1,\"\\ud83d x\":2,\"\\uDE00\\uD83D\\uDE00\":\"\\ud800\",");

        assertThat(taken(odd).envelope())
                .containsEntry("\\ud83d", 1L)
                .containsEntry("\ufffd x", 2L)
                .containsEntry("\ufffd😀", "\ufffd");
        assertMalformed("json-invalid", () -> batch("{\"batch\":[{\"\\ud83d\":}]}"));
        assertMalformed("json-invalid", () -> batch("{\"batch\":[{\"\\ud83"));
    }

    @ParameterizedTest
    @CsvSource({
        "17, body-invalid",
        "[], body-invalid",
        "{}, batch-missing",
        "{\"batch\":{}}, batch-invalid",
        "{\"batch\":null}, batch-invalid",
        "{\"batch\":[]}{}, body-invalid",
        "{\"batch\":[], json-invalid",
        "{\"batch\":[}, json-invalid",
        "'', body-invalid",
        "hello, json-invalid",
        "{'batch':[]}, json-invalid"
    })
    void bodiesOfWhichNothingCanBeTakenAreRefused(String body, String code) {
        assertMalformed(code, () -> batch(body));
    }

    @Test
    void malformedJsonIsRefusedWithItsPosition() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> batch("{\"batch\":[{]}"))
                .withMessage("The body is not valid JSON at byte 11 (line 1, column 12).");
    }

    @Test
    void bodiesAreUtf8() {
        assertMalformed("body-invalid", () -> parser().batch("{\"batch\":[]}".getBytes(UTF_16)));
        assertMalformed("json-invalid", () -> parser().batch(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
    }

    @Test
    void contextOfABatchMustBeAnObjectOfReasonableSize() {
        assertMalformed("context-invalid", () -> batch("{\"batch\":[],\"context\":[]}"));
        assertMalformed("integrations-invalid", () -> batch("{\"batch\":[],\"integrations\":true}"));
        var context = "\"context\":{\"x\":\"" + "x".repeat(10_000) + "\"}";
        assertMalformed("context-too-large", () -> batch("{\"batch\":[1" + ",1".repeat(499) + "]," + context + "}"));
    }

    @Test
    void theWriteKeyIsTheBodysElseTheFirstMessages() {
        assertThat(key("{\"batch\":[{\"writeKey\":\"b\"}],\"writeKey\":\"a\"}")).isEqualTo("a");
        assertThat(key("{\"batch\":[{\"writeKey\":\"b\"},{\"writeKey\":\"c\"}]}"))
                .isEqualTo("b");
        assertThat(key("{\"writeKey\":null,\"batch\":[]}")).isNull();
    }

    private static @Nullable String key(String body) {
        return parser().batch(body.getBytes(UTF_8)).writeKey();
    }

    private static String id(String field) {
        return taken("{" + field + "\"type\":\"identify\",\"userId\":1}")
                .provenance()
                .messageId();
    }

    private static void assertMalformed(String code, ThrowingCallable call) {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(call)
                .extracting(MalformedBody::code)
                .isEqualTo(code);
    }
}
