package io.recount.ingestion.webhook;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions by which services find out whether an address is theirs to send to. They bring no event. */
public final class Handshake {
    private Handshake() {}

    /** What Slack wants to hear back: the challenge that it sent; empty for anything else. */
    public static Optional<String> challenge(@Nullable Object body) {
        return body instanceof Map<?, ?> object
                        && "url_verification".equals(object.get("type"))
                        && object.get("challenge") instanceof String challenge
                ? Optional.of(challenge)
                : Optional.empty();
    }
}
