package io.recount.graphql.http;

import io.recount.graphql.operation.Reply;
import io.recount.graphql.stream.Connection;
import io.recount.graphql.stream.Ending;
import io.recount.graphql.stream.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of graphql-sse, in its mode of distinct connections. */
final class EventWire implements Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private @Nullable Connection connection;

    EventWire(OutputStream out) {
        this.out = out;
    }

    /** Ends this connection when its one operation has ended. */
    void onComplete(Connection whose) {
        connection = whose;
    }

    @Override
    public void next(String id, Reply answer) throws IOException {
        write("event: next\ndata: " + JSON.writeValueAsString(answer.body()) + "\n\n");
    }

    @Override
    public void error(String id, Reply answer) throws IOException {
        write("event: next\ndata: " + JSON.writeValueAsString(Map.of("errors", answer.errors())) + "\n\n");
        complete(id);
    }

    @Override
    public void complete(String id) throws IOException {
        write("event: complete\ndata: \n\n");
        if (connection != null) {
            connection.end(Ending.DONE);
        }
    }

    @Override
    public void ping() throws IOException {
        write(":\n\n");
    }

    @Override
    public void close(Ending ending) throws IOException {
        if (!ending.equals(Ending.DONE)) {
            error("", Reply.error(HttpStatus.OK.value(), ending.code(), ending.reason()));
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
