package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OverloadIT {
    private static final int BODY = 500_000;
    /** The server lets in bodies of a fortieth of its memory. */
    private static final long ADMITTED = Runtime.getRuntime().maxMemory() / 40 / BODY + 1;

    private static final String TRACK = "{\"userId\":\"ov\",\"event\":\"Seen\",\"messageId\":\"ov-1\"}";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void whatIsTooMuchIsRefusedBeforeASingleByteOfItsBodyIsSent() throws IOException {
        var senders = new ArrayList<Socket>();
        try {
            for (int i = 0; i < ADMITTED; i++) {
                senders.add(allButTheEnd());
            }
            // The server reads on threads of its own: the first refusal tells that it holds what the others sent.
            var refused = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> answerToAnother(senders), answer -> !answer.isEmpty());
            assertThat(refused).startsWith("HTTP/1.1 429").containsIgnoringCase("retry-after: 2");
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> recount.track("/v1/track", TRACK).statusCode() == 200);
    }

    private String answerToAnother(List<Socket> senders) throws IOException {
        var another = announce();
        senders.add(another);
        another.setSoTimeout(500);
        var bytes = new byte[2_000];
        try {
            int length = another.getInputStream().read(bytes);
            return length < 0 ? "" : new String(bytes, 0, length, US_ASCII);
        } catch (SocketTimeoutException admitted) {
            return "";
        }
    }

    /** A request whose body never ends. */
    private Socket allButTheEnd() throws IOException {
        var socket = announce();
        socket.getOutputStream().write(new byte[BODY - 1]);
        return socket;
    }

    /** The head of a request whose body never comes. */
    private Socket announce() throws IOException {
        var key = Base64.getEncoder().encodeToString((RunningServer.WRITE_KEY + ":").getBytes(US_ASCII));
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(recount.url()).getPort());
        socket.getOutputStream()
                .write(("POST /v1/batch HTTP/1.1\r\nHost: recount\r\nAuthorization: Basic " + key
                                + "\r\nContent-Length: " + BODY + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }
}
