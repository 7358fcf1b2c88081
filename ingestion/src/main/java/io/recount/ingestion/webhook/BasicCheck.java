package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/** Basic authentication, RFC 7617. */
record BasicCheck(String userAndPassword) implements SignatureCheck {
    private static final String BASIC = "Basic ";

    @Override
    public boolean believes(Call call, Instant now) {
        var header = call.headers().get("authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            var sent =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return MessageDigest.isEqual(userAndPassword.getBytes(UTF_8), sent);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "BasicCheck";
    }
}
