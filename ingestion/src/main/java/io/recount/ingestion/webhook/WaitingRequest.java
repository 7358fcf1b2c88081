package io.recount.ingestion.webhook;

import io.recount.ingestion.message.JsonDocument;
import io.recount.ingestion.message.MalformedBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits in quarantine as {@link KeptRequest} writes it, so that a mapping can be tried on it again.
 *
 * @param beside what the mapping sees beside the body
 * @param receivedAt when it first arrived
 */
public record WaitingRequest(@Nullable Object body, Map<String, @Nullable Object> beside, Instant receivedAt) {

    /** The request; empty where what waits is something else. */
    public static Optional<WaitingRequest> read(byte[] payload, Instant arrival) {
        try {
            return JsonDocument.read(payload) instanceof Map<?, ?> kept
                            && !kept.containsKey("type")
                            && kept.get(KeptRequest.WEBHOOK) instanceof Map<?, ?> request
                    ? Optional.of(of(request, kept.get(KeptRequest.RECEIVED_AT), arrival))
                    : Optional.empty();
        } catch (MalformedBody e) {
            return Optional.empty();
        }
    }

    private static WaitingRequest of(Map<?, ?> request, @Nullable Object receivedAt, Instant arrival) {
        var beside = new LinkedHashMap<String, @Nullable Object>();
        request.forEach((name, value) -> beside.put(String.valueOf(name), value));
        var body = beside.remove(KeptRequest.BODY);
        return new WaitingRequest(body, beside, receivedAt instanceof String text ? instant(text, arrival) : arrival);
    }

    private static Instant instant(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
