package io.recount.config.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Which program this is exactly: two builds of one version may do different things. */
final class Build {
    private static final int BYTES = 8;

    private Build() {}

    /** Of this process. */
    static String current() {
        return Version.current() + "/" + of(System.getProperty("java.class.path", ""));
    }

    /** Equal for equal sizes and times of the same jars; what runs from a folder of classes may change, and equals nothing. */
    static String of(String classPath) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : classPath.split(File.pathSeparator, -1)) {
                digest.update(mark(Path.of(entry)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mark(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return UUID.randomUUID().toString();
        }
        try {
            return entry.getFileName() + ":" + Files.size(entry) + ":" + Files.getLastModifiedTime(entry) + "\n";
        } catch (IOException e) {
            return UUID.randomUUID().toString();
        }
    }
}
