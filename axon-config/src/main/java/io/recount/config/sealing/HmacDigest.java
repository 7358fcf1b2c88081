package io.recount.config.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.customer.Identifier;
import io.recount.ingestion.identity.IdentifierDigest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The first 128 bits of HMAC-SHA-256 over type and value, under a key derived from the root key. */
public final class HmacDigest implements IdentifierDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> mac;

    public HmacDigest(RootKey root) {
        var key = root.derive("recount identity index v1", ALGORITHM);
        this.mac = ThreadLocal.withInitial(() -> mac(key));
    }

    @Override
    public UUID of(Identifier identifier) {
        return of(identifier.type(), identifier.value());
    }

    /** The digest of the name of an event, by which quarantine finds it. */
    public UUID ofEvent(String name) {
        return of("", name);
    }

    private UUID of(String type, String value) {
        var local = mac.get();
        local.update(type.getBytes(UTF_8));
        local.update((byte) 0);
        var digest = ByteBuffer.wrap(local.doFinal(value.getBytes(UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static Mac mac(SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
