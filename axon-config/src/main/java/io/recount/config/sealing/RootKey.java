package io.recount.config.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one secret outside the stores: 256 random bits in a file that only its owner may read. */
public final class RootKey {
    private static final int BYTES = 32;

    private final Path file;
    private final boolean fresh;
    private final byte[] secret;

    private RootKey(Path file, boolean fresh, byte[] secret) {
        this.file = file;
        this.fresh = fresh;
        this.secret = secret;
    }

    /** Reads the file, or makes it when it is not there. */
    public static RootKey readOrCreate(Path file) throws IOException {
        boolean fresh = Files.notExists(file);
        if (fresh) {
            create(file);
        }
        var text = Files.readString(file, ISO_8859_1).strip();
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw new StartRefused(
                    file + " does not hold a root key (64 hexadecimal digits); put your copy of it back.");
        }
        return new RootKey(file, fresh, HexFormat.of().parseHex(text));
    }

    /** Refuses the start, because what is stored was sealed under another key; one that was only just made is deleted again. */
    public StartRefused isWrong() throws IOException {
        if (!fresh) {
            return new StartRefused("The events were sealed under another root key than the one in " + file
                    + "; put your copy of the right one back.");
        }
        Files.delete(file);
        return new StartRefused("The root key " + file
                + " is missing, and without it nothing that is stored can be read; put your copy of it back.");
    }

    /** A key for one purpose; the same purpose always gives the same key. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(secret, "HKDF"))
                    .thenExpand(purpose.getBytes(UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 comes with JDK 25", e);
        }
    }

    private static void create(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        if (posix) {
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(temporary);
        }
        try (var out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(US_ASCII)));
            out.force(true);
        }
        Files.move(temporary, file);
        if (posix) {
            force(folder);
            force(folder.resolveSibling("."));
        }
    }

    /** A power cut must not take the name of the file, or of its folder, while the data that it opens stays. */
    private static void force(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
