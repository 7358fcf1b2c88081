package io.recount.config.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.mapping.Result;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.webhook.Translator;
import io.recount.ingestion.webhook.WebhookBody;
import io.recount.ingestion.webhook.WebhookMapping;
import io.recount.projections.webhook.PreviewWebhook;
import io.recount.projections.webhook.WebhookPreview;
import io.recount.projections.webhook.WebhookPreview.Item;
import io.recount.projections.webhook.WebhookPreview.MappingError;
import io.recount.projections.webhook.WebhookPreview.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tries mappings out, through the same code that takes requests, and keeps nothing. */
public final class Previews {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PREVIEW = "preview";
    private static final JsonMapper JSON = new JsonMapper();

    private final Translator translator;
    private final InstantSource clock;

    public Previews(TrackingLimits limits, InstantSource clock) {
        this.translator = new Translator(limits);
        this.clock = clock;
    }

    WebhookPreview of(Object tree, PreviewWebhook query) {
        try {
            var mapping = WebhookMapping.read(tree);
            var beside = mapping.beside(lowerCase(query.headers()), query.query());
            return new WebhookPreview(
                    null,
                    mapping.mapping().apply(body(query.payload()), beside).stream()
                            .map(this::item)
                            .toList());
        } catch (MappingInvalid e) {
            return new WebhookPreview(new MappingError(e.path(), e.sentence()), List.of());
        } catch (MalformedBody e) {
            return new WebhookPreview(
                    null, List.of(item(Outcome.QUARANTINED, "", e.code(), "", null, String.valueOf(e.getMessage()))));
        }
    }

    /** Text is a body as it would be sent, JSON or a form. */
    private static @Nullable Object body(@Nullable Object payload) {
        return payload instanceof String text
                ? WebhookBody.read(text.getBytes(UTF_8), FORM)
                : WebhookBody.read(JSON.writeValueAsBytes(payload), null);
    }

    private Item item(Result result) {
        var element = result.element().pointer();
        return switch (result) {
            case Result.Message message -> item(message);
            case Result.Skipped _ -> item(Outcome.SKIPPED, element, null, null, null, null);
            case Result.Unmapped _ ->
                item(
                        Outcome.QUARANTINED,
                        element,
                        Translator.UNMAPPED,
                        element,
                        null,
                        "The mapping makes no message of it.");
            case Result.Failed(var _, var problem) ->
                item(
                        Outcome.QUARANTINED,
                        element,
                        problem.reason(),
                        problem.input(),
                        problem.mapping(),
                        problem.sentence());
        };
    }

    private Item item(Result.Message message) {
        var understood = translator.understand(message, PREVIEW, clock.instant());
        if (understood.isEmpty()) {
            return item(message, Outcome.QUARANTINED, Translator.TOO_LARGE, "", Translator.TOO_LARGE_DETAIL);
        }
        return understood.get().rejected().stream()
                .findFirst()
                .map(why -> item(message, Outcome.QUARANTINED, why.reason(), why.path(), why.detail()))
                .orElseGet(() -> item(message, Outcome.ACCEPTED, null, null, null));
    }

    private static Item item(
            Result.Message message,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String path,
            @Nullable String detail) {
        return new Item(
                outcome, message.element().pointer(), message.rule(), message.fields(), reason, path, null, detail);
    }

    private static Item item(
            Outcome outcome,
            String element,
            @Nullable String reason,
            @Nullable String path,
            @Nullable String mappingPath,
            @Nullable String detail) {
        return new Item(outcome, element, null, null, reason, path, mappingPath, detail);
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
    }
}
