package io.recount.config.rebuild;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** Hashes under a key that nobody keeps: equal things have equal ones, and nothing can be guessed from them. */
final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;
    private static final int KEY_BYTES = 32;

    /** Ids of customers and events, log positions, what is named after them, and slugs of sources with a day: nothing of a person. */
    private static final Pattern TELLS_NOTHING = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:-?\\d+)*|[0-9a-f]{16}|[a-z0-9-]{1,64}(:\\d{4}-\\d\\d-\\d\\d)?");

    private final Mac mac;

    Fingerprints() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of a document, or what stands for it where it may tell of a person. */
    String key(String id) {
        return TELLS_NOTHING.matcher(id).matches() ? id : "hash:" + of(id.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable String of(@Nullable BsonDocument document) {
        if (document == null) {
            return null;
        }
        try (var out = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(out)) {
            new BsonDocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return of(out.toByteArray());
        }
    }

    private String of(byte[] bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(bytes), BYTES));
    }
}
