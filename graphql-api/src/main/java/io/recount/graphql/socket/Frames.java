package io.recount.graphql.socket;

import io.recount.graphql.operation.Reply;
import io.recount.graphql.stream.Ending;
import io.recount.graphql.stream.Wire;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the messages of the protocol. */
final class Frames implements Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Session session;

    Frames(Session session) {
        this.session = session;
    }

    void acknowledge() throws IOException {
        send("connection_ack", null, null);
    }

    void pong() throws IOException {
        send("pong", null, null);
    }

    @Override
    public void next(String id, Reply answer) throws IOException {
        send("next", id, answer.body());
    }

    @Override
    public void error(String id, Reply answer) throws IOException {
        send("error", id, answer.errors());
    }

    @Override
    public void complete(String id) throws IOException {
        send("complete", id, null);
    }

    /** A frame of the WebSocket protocol itself, which every client answers without knowing. */
    @Override
    public void ping() throws IOException {
        remote().sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void close(Ending ending) throws IOException {
        session.close(new CloseReason(CloseCodes.getCloseCode(ending.status()), ending.reason()));
    }

    private void send(String type, @Nullable String id, @Nullable Object payload) throws IOException {
        var message = new LinkedHashMap<String, Object>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        remote().sendText(JSON.writeValueAsString(message));
    }

    private RemoteEndpoint.Basic remote() throws IOException {
        try {
            return session.getBasicRemote();
        } catch (IllegalStateException closed) {
            throw new IOException(closed);
        }
    }
}
