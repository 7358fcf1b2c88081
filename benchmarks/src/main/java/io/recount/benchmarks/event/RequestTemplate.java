package io.recount.benchmarks.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.recount.benchmarks.http.HttpRequests;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** The bytes of one whole request and where in them something is written before each sending. */
final class RequestTemplate {
    private static final String BATCH_START = "{\"batch\":[";
    private static final String BATCH_END = "],\"sentAt\":\"" + EventShape.TIME + "\"}";
    private static final int USER_WIDTH = EventShape.USER.length();

    private final byte[] bytes;
    private final EventShape[] shapes;
    private final int[] starts;
    private final int sentAt;

    private RequestTemplate(byte[] bytes, EventShape[] shapes, int[] starts, int sentAt) {
        this.bytes = bytes;
        this.shapes = shapes;
        this.starts = starts;
        this.sentAt = sentAt;
    }

    static RequestTemplate of(HttpRequests http, EventMix mix, int batch, SplittableRandom random) {
        var shapes = new EventShape[batch];
        var starts = new int[batch];
        var json = new StringBuilder(batch == 1 ? "" : BATCH_START);
        for (int i = 0; i < batch; i++) {
            shapes[i] = mix.any(random);
            json.append(i == 0 ? "" : ",");
            starts[i] = json.length();
            json.append(shapes[i].json());
        }
        json.append(batch == 1 ? "" : BATCH_END);
        byte[] body = json.toString().getBytes(US_ASCII);
        byte[] bytes = http.post(batch == 1 ? "/v1/track" : "/v1/batch", body);
        int head = bytes.length - body.length;
        for (int i = 0; i < batch; i++) {
            starts[i] += head;
        }
        int sentAt = batch == 1 ? -1 : bytes.length - "\"}".length() - EventShape.TIME.length();
        return new RequestTemplate(bytes, shapes, starts, sentAt);
    }

    ByteBuffer fill(MessageIds ids, Audience audience, byte[] now) {
        for (int i = 0; i < shapes.length; i++) {
            EventShape shape = shapes[i];
            int start = starts[i];
            int user = audience.next();
            ids.writeNext(bytes, start + shape.messageId());
            FixedWidth.decimal(bytes, start + shape.user(), USER_WIDTH, user);
            FixedWidth.decimal(bytes, start + shape.anonymousUser(), USER_WIDTH, user);
            System.arraycopy(now, 0, bytes, start + shape.time(), now.length);
        }
        if (sentAt >= 0) {
            System.arraycopy(now, 0, bytes, sentAt, now.length);
        }
        return ByteBuffer.wrap(bytes);
    }
}
