package io.recount.ingestion.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a file holds, unpacked where it is gzip, which its first bytes tell.
 *
 * @param digest SHA-256 of the unpacked content, so that a file is recognised whatever it is called and whether it is packed
 * @param length of the unpacked content in bytes
 */
public record FileContent(Path path, String digest, long length) {
    private static final int CHUNK = 1 << 16;
    private static final int SHOWN_BYTES = 16;

    /**
     * Reads the file once, to know it.
     *
     * @throws FileInvalid where it is gzip and damaged
     * @throws IOException where it cannot be read to its end
     */
    public static FileContent of(Path path) throws IOException, FileInvalid {
        var sha256 = sha256();
        long length = 0;
        try (var in = open(path)) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sha256.update(chunk, 0, read);
                length += read;
            }
        } catch (EOFException | ZipException e) {
            throw new FileInvalid("is damaged gzip: it cannot be unpacked to its end.");
        }
        return new FileContent(path, HexFormat.of().formatHex(sha256.digest(), 0, SHOWN_BYTES), length);
    }

    /** The name without its folders. */
    public String name() {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** What every message id of this file begins with. */
    public String ids() {
        return "file-" + digest;
    }

    /** Whether any line of its beginning starts as a JSON object does; an empty file may be anything. */
    public boolean looksLikeJson() throws IOException {
        try (var in = from(0)) {
            var begin = in.readNBytes(CHUNK);
            boolean atStart = true;
            for (byte b : begin) {
                if (atStart && b == '{') {
                    return true;
                }
                atStart = b == '\n' || (atStart && (b == ' ' || b == '\t' || b == '\r' || b < 0));
            }
            return begin.length == 0;
        }
    }

    InputStream from(long offset) throws IOException {
        var in = open(path);
        in.skipNBytes(offset);
        return in;
    }

    private static InputStream open(Path path) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), CHUNK);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, CHUNK) : in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
