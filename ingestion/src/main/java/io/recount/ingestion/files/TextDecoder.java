package io.recount.ingestion.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/** Text of bytes that are truly in the encoding, with no U+0000, which databases cannot store. */
final class TextDecoder {
    private final CharsetDecoder decoder;
    private CharBuffer chars = CharBuffer.allocate(1 << 12);

    TextDecoder(Charset charset) {
        this.decoder = charset.newDecoder();
    }

    String decode(RawRecord record) throws Flawed {
        var bytes = ByteBuffer.wrap(record.bytes());
        if (chars.capacity() < bytes.remaining()) {
            chars = CharBuffer.allocate(bytes.remaining() + (bytes.remaining() >> 1));
        }
        chars.clear();
        var result = decoder.reset().decode(bytes, chars, true);
        var text = chars.flip().toString();
        if (result.isError()) {
            throw flawed(
                    record,
                    text,
                    text.length(),
                    "encoding-invalid",
                    "The line is not all " + decoder.charset().name() + ".");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw flawed(record, text, nul, "nul-character", "The line holds the character U+0000.");
        }
        return text;
    }

    private static Flawed flawed(RawRecord record, String text, int at, String reason, String detail) {
        return new Flawed(Cells.flawAt(record.start().line(), text, at, reason, "", detail));
    }
}
