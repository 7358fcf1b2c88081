package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import tools.jackson.core.io.JsonStringEncoder;

/** Lines on their way to {@code /v1/lines}, as {@link io.recount.ingestion.message.LineParser} reads them. */
public final class Body {
    private static final int USUAL_SIZE = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);

    /** Adds something that a record on this line brings. */
    public void add(long line, Part part) {
        write("{\"line\":" + line);
        switch (part) {
            case MessagePart message -> {
                write(",\"message\":");
                bytes.writeBytes(message.json());
            }
            case DamagePart damage -> addDamage(line, damage);
        }
        write("}\n");
    }

    private void addDamage(long line, DamagePart damage) {
        var flaw = damage.flaw();
        boolean onItsFirstLine = flaw.line() == line;
        write(",\"column\":" + (onItsFirstLine ? flaw.column() : 0) + ",\"damage\":{\"reason\":");
        quoted(flaw.reason());
        write(",\"path\":");
        quoted(flaw.path());
        write(",\"detail\":");
        quoted(onItsFirstLine ? flaw.detail() : flaw.detail() + " It is on line " + flaw.line() + ".");
        write("},\"raw\":\"");
        bytes.writeBytes(Base64.getEncoder().encode(damage.raw()));
        write("\"");
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.size();
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void write(String ascii) {
        bytes.writeBytes(ascii.getBytes(US_ASCII));
    }

    private void quoted(String text) {
        bytes.write('"');
        bytes.writeBytes(new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)).getBytes(UTF_8));
        bytes.write('"');
    }
}
