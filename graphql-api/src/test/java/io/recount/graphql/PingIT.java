package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.recount.graphql.operation.Reply;
import io.recount.graphql.stream.Connection;
import io.recount.graphql.stream.Connections;
import io.recount.graphql.stream.Ending;
import io.recount.graphql.stream.Wire;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class PingIT {
    private int pings;

    /** A client that only listens gives no sign of life unless it is asked, and would be taken for gone. */
    @Test
    void whoeverIsToldThingsAllTheTimeIsAskedForASignOfLifeToo(Api api) {
        var connection = api.bean(Connections.class).open(new Counting(), Duration.ofMillis(1));
        sayMore(connection);

        assertTimeoutPreemptively(Duration.ofSeconds(30), connection::run);

        assertThat(pings).isEqualTo(3);
    }

    private void sayMore(Connection connection) {
        connection.answer(() -> {
            if (pings == 3) {
                connection.end(Ending.DONE);
            } else {
                sayMore(connection);
            }
        });
    }

    private final class Counting implements Wire {
        @Override
        public void next(String id, Reply answer) {}

        @Override
        public void error(String id, Reply answer) {}

        @Override
        public void complete(String id) {}

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close(Ending ending) {}
    }
}
