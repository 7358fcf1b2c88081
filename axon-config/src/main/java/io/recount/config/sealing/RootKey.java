package io.recount.config.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one secret outside the stores: 256 random bits in a file that only its owner may read. */
public final class RootKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private RootKey(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the file, or makes it when it is not there. */
    public static RootKey readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        byte[] secret;
        try {
            secret = HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " does not hold a root key (64 hexadecimal digits)", e);
        }
        if (secret.length != BYTES) {
            throw new IOException(file + " does not hold a root key (64 hexadecimal digits)");
        }
        return new RootKey(secret);
    }

    /** A key for one purpose; the same purpose always gives the same key. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(secret, "HKDF"))
                    .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 comes with JDK 25", e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(temporary);
        }
        try (var out = java.nio.channels.FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(
                    HexFormat.of().formatHex(secret).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(temporary, file);
    }
}
