package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.message.JsonDocument;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what senders send: JSON of any shape, or a form. */
public final class WebhookBody {
    private static final String FORM = "application/x-www-form-urlencoded";

    private WebhookBody() {}

    /**
     * The body as plain JSON. A form becomes an object ({@code a[b]} is field b of a); its field {@code payload} is read as
     * JSON where it is an object or a list, as Slack sends it.
     *
     * @param contentType as it was sent; JSON is told by its first character, whatever this says
     * @throws io.recount.ingestion.message.MalformedBody where it is neither
     */
    public static @Nullable Object read(byte[] body, @Nullable String contentType) {
        if (looksLikeJson(body)
                || contentType == null
                || !contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return JsonDocument.read(body);
        }
        var form = FormBody.read(new String(body, UTF_8));
        if (form.get("payload") instanceof String payload && looksLikeJson(payload.getBytes(UTF_8))) {
            form.put("payload", JsonDocument.read(payload.getBytes(UTF_8)));
        }
        return form;
    }

    /** The parameters of a URL's query; of several with one name the last. */
    public static Map<String, String> query(@Nullable String query) {
        return FormBody.parameters(query == null ? "" : query);
    }

    private static boolean looksLikeJson(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}
