package io.recount.ingestion.webhook;

import io.recount.ingestion.mapping.ContentDigest;
import io.recount.ingestion.message.JsonDocument;
import io.recount.ingestion.message.TrackingLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, or a part of one, as quarantine keeps it: {@code {"webhook": {"body": …, "headers": …, "query": …},
 * "receivedAt": …}}, with no more of the headers and parameters than the mapping looks at.
 */
public final class KeptRequest {
    static final String WEBHOOK = "webhook";
    static final String BODY = "body";
    static final String RECEIVED_AT = "receivedAt";

    private KeptRequest() {}

    static byte[] write(
            TrackingLimits limits, @Nullable Object body, Map<String, @Nullable Object> beside, Instant receivedAt) {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put(BODY, body);
        request.putAll(beside);
        var kept = new LinkedHashMap<String, @Nullable Object>();
        kept.put(WEBHOOK, request);
        kept.put(RECEIVED_AT, receivedAt.toString());
        // What was read from a body is at most six times as long when every character of it has to be escaped.
        return Written.upTo(8 * limits.bodyBytes(), kept)
                .orElseThrow(() -> JsonDocument.malformed("body-too-large", "The body is too large to be kept."));
    }

    /** The same id for the same content, so that a request that is sent again is kept once. */
    static String id(@Nullable Object body, Map<String, @Nullable Object> beside) {
        var content = new ArrayList<@Nullable Object>(List.of(beside));
        content.add(body);
        return WEBHOOK + ':' + new ContentDigest(content).hex();
    }

    /** Where a place of the input is in what is kept. */
    static String path(String input) {
        return input.startsWith("@") ? '/' + WEBHOOK + input.substring(1) : '/' + WEBHOOK + "/body" + input;
    }
}
