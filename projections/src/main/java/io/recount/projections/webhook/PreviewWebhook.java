package io.recount.projections.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a mapping would make of a payload; nothing is kept. Exactly one of source, template and mapping is given.
 *
 * @param source whose mapping is tried
 * @param template name of the ready mapping to try
 * @param mapping the mapping to try, plain JSON
 * @param payload what would be sent, plain JSON
 * @param headers headers that would be sent with it
 * @param query parameters of the URL
 */
public record PreviewWebhook(
        @Nullable String source,
        @Nullable String template,
        @Nullable Object mapping,
        @Nullable Object payload,
        Map<String, String> headers,
        Map<String, String> query) {}
