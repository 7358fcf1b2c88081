package io.recount.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records without ever losing one: a record that is none is handed out as its first line alone, with what is wrong,
 * and the next begins at the line after it. So an unclosed quote costs one line and not the rest of the file.
 */
final class Framer {
    /** Longest record in bytes. */
    static final int LONGEST = 1 << 20;

    /** How much is kept of an over-long one. */
    private static final int KEPT = 32_768;

    private final Window window;
    private final @Nullable Quotes quotes;
    private Place place;
    private Place next;

    /**
     * @param in the content from {@code place} on
     * @param quotes how fields may hold line feeds; null where they cannot
     */
    Framer(InputStream in, Place place, @Nullable Quotes quotes) throws IOException, FileInvalid {
        this.window = new Window(in);
        this.quotes = quotes;
        this.place = place;
        this.next = place;
        if (place.offset() == 0) {
            skipByteOrderMark();
        }
    }

    /** The next record; null at the end. */
    @Nullable RawRecord next() throws IOException {
        window.advance((int) (next.offset() - place.offset()));
        place = next;
        if (!window.has(0)) {
            return null;
        }
        if (quotes == null) {
            return line(null);
        }
        var found = quotes.find(window, LONGEST);
        if (found.wrongAt() < 0) {
            return found.length() > LONGEST ? line(null) : record(found.length(), null);
        }
        return line(flaw(found));
    }

    /** Takes the record that was handed out last back, but for its first line. */
    RawRecord cut(Flaw flaw) throws IOException {
        return line(flaw);
    }

    private RawRecord line(@Nullable Flaw flaw) throws IOException {
        int length = window.lineFeed(0, LONGEST);
        return length > LONGEST ? overlong() : record(length, flaw);
    }

    private RawRecord record(int length, @Nullable Flaw flaw) throws IOException {
        int lines = 1;
        for (int i = 0; i < length; i++) {
            if (window.at(i) == '\n') {
                lines++;
            }
        }
        next = new Place(place.offset() + length + (window.has(length) ? 1 : 0), place.line() + lines);
        int text = length > 0 && window.at(length - 1) == '\r' ? length - 1 : length;
        return new RawRecord(place, next, window.copy(text), flaw);
    }

    private RawRecord overlong() throws IOException {
        var kept = window.copy(KEPT);
        long length = 0;
        for (int part = LONGEST; part >= LONGEST; length += part) {
            part = window.lineFeed(0, LONGEST - 1);
            window.advance(part);
        }
        boolean ended = window.has(0);
        if (ended) {
            window.advance(1);
        }
        var from = place;
        next = new Place(place.offset() + length + (ended ? 1 : 0), place.line() + 1);
        place = next;
        var detail = "The line has " + length + " bytes; the first " + KEPT + " are kept here.";
        return new RawRecord(from, next, kept, new Flaw(from.line(), 0, "line-too-long", "", detail));
    }

    private Flaw flaw(Quotes.Found found) {
        var before = new String(window.copy(found.wrongAt()), java.nio.charset.StandardCharsets.UTF_8);
        var detail = found.reason().equals("quote-unclosed")
                ? "A quote is opened and never closed."
                : "After a closing quote there is something other than the next field.";
        return Cells.flawAt(place.line(), before, before.length(), found.reason(), "", detail);
    }

    private void skipByteOrderMark() throws IOException, FileInvalid {
        if (!window.has(1)) {
            return;
        }
        var begin = window.copy(window.has(2) ? 3 : 2);
        int mark = ((begin[0] & 0xff) << 8) | (begin[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            throw new FileInvalid("is encoded in UTF-16, which cannot be read; write it as UTF-8.");
        }
        if (Arrays.equals(begin, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            window.advance(3);
            place = new Place(3, 1);
            next = place;
        }
    }
}
