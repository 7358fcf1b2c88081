package io.recount.graphql.socket;

import io.recount.graphql.operation.Gate;
import io.recount.graphql.operation.Questions;
import io.recount.graphql.stream.Connection;
import io.recount.graphql.stream.Connections;
import io.recount.graphql.stream.Ending;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One WebSocket: puts messages together and hands them on, and starts the thread that writes. */
final class GraphQlSocket extends Endpoint implements MessageHandler.Partial<String> {
    /** Longest message, in characters; as long as the body of a request may be. */
    private static final int MAX_MESSAGE = 100 * 1024;

    /** Longest silence of a client before it counts as gone. */
    private static final Duration IDLE = Duration.ofSeconds(45);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Gate gate;
    private final Questions questions;
    private final Connections connections;
    private final Initialisations initialisations;
    private final @Nullable String authorization;
    private final StringBuilder message = new StringBuilder();
    private @Nullable Connection connection;
    private @Nullable Conversation conversation;

    GraphQlSocket(
            Gate gate,
            Questions questions,
            Connections connections,
            Initialisations initialisations,
            @Nullable String authorization) {
        this.gate = gate;
        this.questions = questions;
        this.connections = connections;
        this.initialisations = initialisations;
        this.authorization = authorization;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // A client that answers no ping is gone; one that takes nothing for so long is as good as gone.
        session.getUserProperties().put("org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS", IDLE.toMillis());
        session.getUserProperties()
                .put(
                        "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT",
                        Duration.ofSeconds(10).toMillis());
        var frames = new Frames(session);
        var opened = connections.open(frames, IDLE.dividedBy(3));
        connection = opened;
        conversation = new Conversation(gate, questions, opened, frames, authorization);
        if (session.getNegotiatedSubprotocol().isEmpty()) {
            opened.end(new Ending(4406, "SUBPROTOCOL_NOT_ACCEPTABLE", "Subprotocol not acceptable"));
        }
        session.addMessageHandler(this);
        initialisations.await(opened, conversation);
        Thread.ofVirtual().name("graphql-socket").start(opened);
    }

    @Override
    public void onMessage(String part, boolean last) {
        var heard = conversation;
        if (heard == null) {
            return;
        }
        if (message.length() + part.length() > MAX_MESSAGE) {
            message.setLength(0);
            heard.bad("A message is at most " + MAX_MESSAGE + " characters long.");
            return;
        }
        message.append(part);
        if (last) {
            var text = message.toString();
            message.setLength(0);
            message.trimToSize();
            hear(heard, text);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (connection != null) {
            connection.end(Ending.DONE);
        }
    }

    @Override
    public void onError(Session session, Throwable failure) {
        // A connection that broke; closing follows, or has happened.
        onClose(session, new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, ""));
    }

    private static void hear(Conversation conversation, String text) {
        try {
            conversation.hear(JSON.readValue(text, Object.class));
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            conversation.bad("The message is not JSON, or holds what cannot be read.");
        }
    }
}
