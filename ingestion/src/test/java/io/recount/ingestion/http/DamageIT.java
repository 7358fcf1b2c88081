package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.gzip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.TrackingLimits;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever arrives, the server answers as if nothing were wrong with itself, and loses no message of what it takes. */
class DamageIT {
    private static final int BODIES = 2_000;
    private static final String BATCH = """
            {"batch":[{"type":"identify","userId":"u-1","messageId":"m-1","traits":{"email":"a@x.org","age":19.99}},
            {"type":"track","event":"Order Completed","anonymousId":"a-1","messageId":"m-2","properties":{"n":[1,{}]},
            "originalTimestamp":"2026-03-04T05:06:07.890Z","context":{"externalId":[{"id":"7","type":"crm"}]}},
            {"type":"group","userId":42,"groupId":"g-1","messageId":"m-3","timestamp":"2026-03-04T05:06:07.890Z"}],
            "context":{"ip":"::1","library":{"name":"x"}},"sentAt":"2026-03-04T05:06:08.890Z","writeKey":"key-b"}""";

    private final Random random = new Random(20_260_304);

    @TempDir
    Path folder;

    @Test
    void damagedBatchesAreAnsweredAndCounted() {
        var parser = new BodyParser(TrackingLimits.defaults());
        int parsed = 0;
        int ok = 0;
        try (var server = new TrackingServer(folder)) {
            for (int i = 0; i < BODIES; i++) {
                var body = damaged(BATCH.getBytes(UTF_8));
                boolean packed = i % 4 == 0;
                var sent = packed ? gzip(new String(body, UTF_8)) : body;
                var status =
                        server.send(Requests.post(server, "/v1/batch", sent)).statusCode();
                assertThat(status).isIn(200, 400);
                if (status == 200) {
                    ok++;
                    parsed += size(parser, packed ? new String(body, UTF_8).getBytes(UTF_8) : body);
                }
            }
            assertThat(ok).isBetween(BODIES / 10, BODIES * 9 / 10);
            assertThat(server.intake.messages.size() + server.intake.rejected.size())
                    .isEqualTo(parsed);
            assertThat(server.intake.rejected).isNotEmpty();
            assertThat(server.admission.bytesInFlight()).isZero();
        }
    }

    @Test
    void damagedKeysAndPackagesAreAnswered() {
        try (var server = new TrackingServer(folder)) {
            for (int i = 0; i < BODIES / 4; i++) {
                var body = i % 2 == 0 ? damaged(gzip(BATCH)) : damaged(BATCH.getBytes(UTF_8));
                var request = server.request("/v1/batch").POST(BodyPublishers.ofByteArray(body));

                assertThat(server.send(request).statusCode()).isIn(200, 400, 401);
            }
            assertThat(server.admission.requestsInFlight()).isZero();
        }
    }

    private static int size(BodyParser parser, byte[] body) {
        try {
            return parser.batch(body).size();
        } catch (MalformedBody e) {
            throw new AssertionError("answered 200, though it is malformed", e);
        }
    }

    /** One to three times: a byte changed, a stretch cut out, doubled, or replaced by something JSON means something by. */
    private byte[] damaged(byte[] body) {
        var damaged = body.clone();
        for (int times = random.nextInt(1, 4); times > 0 && damaged.length > 0; times--) {
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + random.nextInt(1, 12));
            var middle = switch (random.nextInt(5)) {
                case 0 -> new byte[] {(byte) random.nextInt(256)};
                case 1 -> new byte[0];
                case 2 -> twice(Arrays.copyOfRange(damaged, from, to));
                case 3 -> Arrays.copyOfRange(damaged, from, to);
                default -> word().getBytes(UTF_8);
            };
            damaged = concat(Arrays.copyOf(damaged, from), middle, Arrays.copyOfRange(damaged, to, damaged.length));
        }
        return damaged;
    }

    private String word() {
        var words = new String[] {"null", "{}", "[]", "\"\"", "1e999", "-0", "true", "\\u0000", "\"x\":1,", ",", "}"};
        return words[random.nextInt(words.length)];
    }

    private static byte[] twice(byte[] bytes) {
        return concat(bytes, bytes, new byte[0]);
    }

    private static byte[] concat(byte[] first, byte[] second, byte[] third) {
        var all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }
}
