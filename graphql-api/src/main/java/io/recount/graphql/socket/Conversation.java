package io.recount.graphql.socket;

import io.recount.graphql.call.Transport;
import io.recount.graphql.operation.Gate;
import io.recount.graphql.operation.Questions;
import io.recount.graphql.operation.Refused;
import io.recount.graphql.operation.Reply;
import io.recount.graphql.stream.Connection;
import io.recount.graphql.stream.Ending;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says, message by message, and what comes of it. */
final class Conversation {
    private static final int LONGEST_REASON = 120;

    private final Gate gate;
    private final Questions questions;
    private final Connection connection;
    private final Frames frames;
    private final @Nullable String authorization;
    private boolean begun;

    /**
     * Before the first message.
     *
     * @param authorization of the handshake; null where it had none, as with browsers
     */
    Conversation(Gate gate, Questions questions, Connection connection, Frames frames, @Nullable String authorization) {
        this.gate = gate;
        this.questions = questions;
        this.connection = connection;
        this.frames = frames;
        this.authorization = authorization;
    }

    /** Whether the client has begun as it must. */
    boolean hasBegun() {
        return begun;
    }

    void hear(@Nullable Object message) {
        // A key that was revoked must start nothing more, although its holder may not have been told yet.
        if (connection.hasEnded()) {
            return;
        }
        if (!(message instanceof Map<?, ?> fields) || !(fields.get("type") instanceof String type)) {
            bad("A message is a JSON object with a `type`.");
            return;
        }
        switch (type) {
            case "connection_init" -> begin(fields.get("payload"));
            case "ping" -> connection.answer(frames::pong);
            case "pong" -> {}
            case "subscribe" -> subscribe(fields);
            case "complete" -> connection.cancel(String.valueOf(fields.get("id")));
            default -> bad("There is no message of this type.");
        }
    }

    void bad(String reason) {
        connection.end(new Ending(4400, "BAD_REQUEST", reason));
    }

    private void begin(@Nullable Object payload) {
        if (begun) {
            connection.end(new Ending(4429, "TOO_MANY_INITIALISATION_REQUESTS", "Too many initialisation requests"));
            return;
        }
        begun = true;
        try {
            var shown = authorization(payload);
            connection.enter(() -> gate.enter(shown));
            connection.answer(frames::acknowledge);
        } catch (Refused e) {
            var reason = String.valueOf(e.getMessage());
            connection.end(new Ending(4403, e.code(), reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
        }
    }

    private @Nullable String authorization(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> fields) {
            for (var field : fields.entrySet()) {
                if ("authorization".equalsIgnoreCase(String.valueOf(field.getKey()))) {
                    return String.valueOf(field.getValue());
                }
            }
        }
        return authorization;
    }

    private void subscribe(Map<?, ?> fields) {
        if (connection.key() == null) {
            connection.end(new Ending(4401, "UNAUTHENTICATED", "Unauthorized"));
        } else if (!(fields.get("id") instanceof String id) || id.isEmpty()) {
            bad("`subscribe` needs an `id`.");
        } else if (connection.runs(id)) {
            connection.end(
                    new Ending(4409, "SUBSCRIBER_EXISTS", "Subscriber for " + shortened(id) + " already exists"));
        } else {
            try {
                connection.begin(id, questions.of(fields.get("payload")), Transport.STREAM);
            } catch (Refused e) {
                connection.answer(() -> frames.error(id, Reply.of(e)));
            }
        }
    }

    private static String shortened(String id) {
        return id.length() > 40 ? "an id" : id;
    }
}
