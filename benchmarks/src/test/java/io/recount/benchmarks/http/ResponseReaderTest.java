package io.recount.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
    private final ResponseReader reader = new ResponseReader();

    @Test
    void responseIsCompleteWithItsLastByte() {
        String response =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 16\r\n\r\n{\"success\":true}";

        for (int i = 0; i < response.length() - 1; i++) {
            assertThat(feed(response.substring(i, i + 1))).isFalse();
        }
        assertThat(feed("}")).isTrue();
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.body()).isEqualTo("{\"success\":true}");
        assertThat(reader.closes()).isFalse();
    }

    @Test
    void chunksAreJoined() {
        String start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n";

        assertThat(feed(start)).isFalse();
        assertThat(feed("a;x=y\r\na\":{\"x\":1}\r\n1\r\n}\r\n0\r")).isFalse();
        assertThat(feed("\n\r\n")).isTrue();
        assertThat(reader.body()).isEqualTo("{\"data\":{\"x\":1}}");
    }

    @Test
    void refusalThatClosesTheConnectionIsSeen() {
        assertThat(
                        feed(
                                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
                .isTrue();
        assertThat(reader.status()).isEqualTo(429);
        assertThat(reader.closes()).isTrue();
    }

    @Test
    void responseBeforeIsForgotten() {
        feed("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno");
        reader.reset();

        assertThat(feed("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes")).isTrue();
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.body()).isEqualTo("yes");
        assertThat(reader.holds("no".getBytes(UTF_8))).isFalse();
    }

    private boolean feed(String text) {
        return reader.feed(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }
}
