package io.recount.config.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce. A sealed text is a version byte, the 12 nonce bytes, and the cipher text with its 16 byte
 * tag; what it belongs to goes in as associated data, so that sealed texts cannot change places.
 */
public final class Seal {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER = 1 + NONCE;

    private static final ThreadLocal<Seal> LOCAL = ThreadLocal.withInitial(Seal::new);

    private final Cipher cipher;
    private final SecureRandom random = new SecureRandom();
    private final byte[] randomBytes = new byte[NONCE * 256];
    private int used = randomBytes.length;

    private Seal() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Seals a text under a key. */
    public static byte[] seal(SecretKey key, byte[] associated, byte[] clear) {
        return LOCAL.get().doSeal(key, associated, clear);
    }

    /** The text again; throws {@link SealBroken} for another key, other associated data or changed bytes. */
    public static byte[] open(SecretKey key, byte[] associated, byte[] sealed) {
        return LOCAL.get().doOpen(key, associated, sealed);
    }

    private byte[] doSeal(SecretKey key, byte[] associated, byte[] clear) {
        var sealed = new byte[HEADER + clear.length + TAG_BITS / 8];
        sealed[0] = VERSION;
        nextNonce(sealed);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            cipher.updateAAD(associated);
            cipher.doFinal(clear, 0, clear.length, sealed, HEADER);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private byte[] doOpen(SecretKey key, byte[] associated, byte[] sealed) {
        if (sealed.length < HEADER || sealed[0] != VERSION) {
            throw new SealBroken("unknown seal version");
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, HEADER, sealed.length - HEADER);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("wrong key, wrong place or changed bytes", e);
        }
    }

    /** Random bytes are drawn in blocks: one call of the generator costs as much as the sealing itself. */
    private void nextNonce(byte[] sealed) {
        if (used == randomBytes.length) {
            random.nextBytes(randomBytes);
            used = 0;
        }
        System.arraycopy(randomBytes, used, sealed, 1, NONCE);
        used += NONCE;
    }
}
