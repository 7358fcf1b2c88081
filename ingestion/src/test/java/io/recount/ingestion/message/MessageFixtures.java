package io.recount.ingestion.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** Messages as JSON, and what becomes of them at a fixed time. */
final class MessageFixtures {
    static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07.890Z");
    static final String SOURCE = "shop";

    private MessageFixtures() {}

    static BodyParser parser() {
        return parser(TrackingLimits.defaults());
    }

    static BodyParser parser(TrackingLimits limits) {
        return new BodyParser(limits, () -> "new-id");
    }

    static Understood batch(String json) {
        return parser().batch(json.getBytes(UTF_8)).understand(SOURCE, RECEIVED);
    }

    /** The outcome of a batch of messages written in JSON. */
    static Understood batchOf(String... messages) {
        return batch("{\"batch\":[" + String.join(",", messages) + "]}");
    }

    static Understood single(MessageType type, String json) {
        return parser().single(json.getBytes(UTF_8), type).understand(SOURCE, RECEIVED);
    }

    /** The one message that was taken. */
    static SourceMessage taken(String message) {
        var understood = batchOf(message);
        assertThat(understood.rejected()).isEmpty();
        return understood.messages().getFirst();
    }

    /** Reason and path of the one message that was set aside. */
    static String refusal(String message) {
        var understood = batchOf(message);
        assertThat(understood.messages()).isEmpty();
        var rejected = understood.rejected().getFirst();
        return rejected.reason() + " " + rejected.path();
    }

    /** A track message of user 7 with further fields, each ending with a comma. */
    static String track(String furtherFields) {
        return "{" + furtherFields + "\"type\":\"track\",\"event\":\"Tried\",\"userId\":\"7\",\"messageId\":\"m\"}";
    }
}
