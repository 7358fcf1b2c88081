package io.recount.config.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets of 160 random bits, and the plain digests under which they are kept: so long a secret cannot be guessed back. */
final class Secrets {
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** A new secret that begins with its kind. */
    String make(String kind) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return kind + HexFormat.of().formatHex(bytes);
    }

    /** SHA-256. */
    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
