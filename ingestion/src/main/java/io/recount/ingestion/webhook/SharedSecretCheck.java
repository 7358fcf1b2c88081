package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;

/**
 * The secret itself is sent.
 *
 * @param inHeader else it is in the query
 * @param name of the header, in lower case, or of the query's parameter
 */
record SharedSecretCheck(boolean inHeader, String name, String secret) implements SignatureCheck {
    @Override
    public boolean believes(Call call, Instant now) {
        var sent = (inHeader ? call.headers() : call.query()).get(name);
        return sent != null && MessageDigest.isEqual(secret.getBytes(UTF_8), sent.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "SharedSecretCheck[" + name + "]";
    }
}
