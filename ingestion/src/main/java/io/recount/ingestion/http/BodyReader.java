package io.recount.ingestion.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a body up to a cap and unpacks it up to the same cap, so that neither a flood nor a gzip bomb fills the memory. */
final class BodyReader {
    private static final int CHUNK = 16_384;
    private static final int FIRST = 4_096;
    private static final int GROWTH = 4;

    private BodyReader() {}

    /** How much room a body is known to need before it is read: its announced length, else a byte. */
    static int announced(HttpServletRequest request, int cap) throws Refusal {
        long length = request.getContentLengthLong();
        if (length > cap) {
            throw tooLarge(cap);
        }
        return length < 0 ? 1 : (int) length;
    }

    static byte[] read(HttpServletRequest request, int cap, Room room) throws Refusal {
        return unpacked(sent(request, cap, room), cap, room);
    }

    /** The body as it was sent, over which senders sign. */
    static byte[] sent(HttpServletRequest request, int cap, Room room) throws Refusal {
        var sent = readSent(request, cap, room);
        room.resize(sent.length);
        return sent;
    }

    static byte[] unpacked(byte[] sent, int cap, Room room) throws Refusal {
        if (!isGzip(sent)) {
            return sent;
        }
        var unpacked = unpack(sent, cap);
        room.resize(unpacked.length);
        return unpacked;
    }

    private static byte[] readSent(HttpServletRequest request, int cap, Room room) throws Refusal {
        int length = request.getContentLength();
        try {
            var sent = arriving(length < 0 ? cap + 1 : length, request.getInputStream(), room);
            if (sent.length > cap) {
                throw tooLarge(cap);
            }
            return sent;
        } catch (SocketTimeoutException e) {
            throw late();
        } catch (IOException e) {
            throw Refusal.of(400, "body-incomplete", "The body could not be read to its end.");
        }
    }

    /** Takes room as bytes arrive: who announces much and sends nothing holds nothing. */
    private static byte[] arriving(int most, InputStream in, Room room) throws IOException, Refusal {
        int size = Math.min(most, FIRST);
        room.resize(size);
        var bytes = new byte[size];
        int length = 0;
        while (length < most) {
            if (length == bytes.length) {
                int larger = Math.min(most, length * GROWTH);
                room.resize(larger);
                bytes = Arrays.copyOf(bytes, larger);
            }
            if (room.isOverdue()) {
                throw late();
            }
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static Refusal late() {
        return Refusal.of(408, "body-timeout", "The body did not arrive in time.");
    }

    private static byte[] upTo(int cap, InputStream in) throws IOException, Refusal {
        var bytes = in.readNBytes(cap + 1);
        if (bytes.length > cap) {
            throw tooLarge(cap);
        }
        return bytes;
    }

    /** Told by the first two bytes alone: JSON never begins with them, and not every sender sets the header. */
    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }

    private static byte[] unpack(byte[] sent, int cap) throws Refusal {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(sent), CHUNK)) {
            return upTo(cap, in);
        } catch (IOException e) {
            throw Refusal.of(400, "gzip-invalid", "The body is not valid gzip.");
        }
    }

    private static Refusal tooLarge(int cap) {
        return Refusal.of(400, "body-too-large", "The body has more than " + cap + " bytes.");
    }
}
