package io.recount.domain.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of SHA-256 over source and message id. */
final class MessageFingerprint {
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(MessageFingerprint::sha256);

    private MessageFingerprint() {}

    static long of(String source, String messageId) {
        var digest = SHA_256.get();
        digest.update(source.getBytes(UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(messageId.getBytes(UTF_8))).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
