package io.recount.ingestion.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot be taken.
 *
 * @param column of the line, counted from 1 in characters; 0 for the line as a whole
 */
record LineDamage(long line, int column, String reason, String path, String detail, Payload payload) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int LONGEST_TEXT = 500;

    /** Reads what an importer found out itself. */
    static LineDamage read(long line, int column, Map<String, @Nullable Object> fields, @Nullable Object raw) {
        var reason = fields.get("reason");
        return new LineDamage(
                line,
                column,
                reason instanceof String code && CODE.matcher(code).matches() ? code : "line-damaged",
                text(fields.get("path")),
                text(fields.get("detail")),
                Payload.of(bytes(raw)));
    }

    Line.Rejected in(LineOrigin origin, Instant receivedAt) {
        var message = new RejectedMessage(origin.source(), origin.id(line), receivedAt, reason, path, detail, payload);
        return new Line.Rejected(line, column, message.at(origin.place(line, column)));
    }

    /** Short, and without the one character that databases cannot store. */
    private static String text(@Nullable Object value) {
        var text = value instanceof String string ? string.replace('\0', ' ') : "";
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static byte[] bytes(@Nullable Object raw) {
        var text = raw instanceof String string ? string : "";
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text.getBytes(UTF_8);
        }
    }
}
