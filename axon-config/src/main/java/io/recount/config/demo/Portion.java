package io.recount.config.demo;

import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Messages of one lane that leave together, as one request for each source and more where one would be too large. */
final class Portion {
    /** Few enough that a source's share fits one request as a rule. */
    static final int MOST = 400;

    /** So far apart in time that no order between the sources of one person could matter. */
    private static final long LONGEST_MILLIS = 7 * 86_400_000L;

    /** Below what the server takes. */
    private static final int REQUEST_BYTES = 450_000;

    private final Map<Source, List<StringBuilder>> bodies = new EnumMap<>(Source.class);
    private final long begins;
    private int size;

    Portion(long begins) {
        this.begins = begins;
    }

    boolean hasRoomFor(DemoMessage message) {
        return size < MOST && message.sentAt() >= begins && message.sentAt() - begins <= LONGEST_MILLIS;
    }

    void add(DemoMessage message) {
        size++;
        var list = bodies.computeIfAbsent(message.source(), source -> new ArrayList<>());
        // A character is at most three bytes of UTF-8.
        if (list.isEmpty() || list.getLast().length() + message.json().length() > REQUEST_BYTES / 3) {
            list.add(new StringBuilder("{\"batch\":["));
        } else {
            list.getLast().append(',');
        }
        list.getLast().append(message.json());
    }

    /** The bodies of requests, by source. */
    List<Request> requests() {
        var requests = new ArrayList<Request>();
        bodies.forEach((source, list) -> list.forEach(
                body -> requests.add(new Request(source, (body + "]}").getBytes(StandardCharsets.UTF_8)))));
        return requests;
    }

    static final class Request {
        final Source source;
        final byte[] body;

        Request(Source source, byte[] body) {
            this.source = source;
            this.body = body;
        }
    }
}
