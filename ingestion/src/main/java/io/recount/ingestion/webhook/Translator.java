package io.recount.ingestion.webhook;

import io.recount.ingestion.mapping.Element;
import io.recount.ingestion.mapping.Problem;
import io.recount.ingestion.mapping.Result;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.Payload;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.message.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes messages of a request, and keeps whatever cannot be one. */
public final class Translator {
    /** Why an element waits that no message of the mapping is for. */
    public static final String UNMAPPED = "webhook-unmapped";

    /** Why an element waits of which a message would be made that has too many bytes. */
    public static final String TOO_LARGE = "event-too-large";

    /** The same for a person. */
    public static final String TOO_LARGE_DETAIL = "A message made of it has more bytes than an event may have.";

    private final TrackingLimits limits;
    private final BodyParser parser;

    public Translator(TrackingLimits limits) {
        this.limits = limits;
        this.parser = new BodyParser(limits);
    }

    /**
     * Every element of the request is among what comes out, or counted there.
     *
     * @param source slug
     * @param beside what the mapping sees beside the body
     */
    public Translation translate(
            String source,
            WebhookMapping mapping,
            @Nullable Object body,
            Map<String, @Nullable Object> beside,
            Instant receivedAt) {
        return new Run(source, mapping, body, beside, receivedAt).run();
    }

    /**
     * What the tracking API's own rules say of a message that a mapping made, before it is known whom it is about.
     *
     * @return one message or one rejection; empty where the message has too many bytes
     */
    public Optional<Understood> understand(Result.Message message, String source, Instant receivedAt) {
        return Written.upTo(limits.eventBytes(), message.fields())
                .map(written -> parser.single(written, null).understand(source, receivedAt));
    }

    private final class Run {
        private final String source;
        private final WebhookMapping mapping;
        private final @Nullable Object body;
        private final Map<String, @Nullable Object> beside;
        private final Instant receivedAt;
        private final List<SourceMessage> messages = new ArrayList<>();
        private final List<RejectedMessage> rejected = new ArrayList<>();
        private final Set<String> kept = new HashSet<>();
        private int unmapped;
        private int skipped;
        private long keptBytes;
        private boolean keptWhole;

        Run(
                String source,
                WebhookMapping mapping,
                @Nullable Object body,
                Map<String, @Nullable Object> beside,
                Instant receivedAt) {
            this.source = source;
            this.mapping = mapping;
            this.body = body;
            this.beside = beside;
            this.receivedAt = receivedAt;
        }

        Translation run() {
            for (var result : mapping.mapping().apply(body, beside)) {
                switch (result) {
                    case Result.Message message -> take(message);
                    case Result.Skipped _ -> skipped++;
                    case Result.Unmapped(var element) -> {
                        unmapped++;
                        keep(element, UNMAPPED, element.pointer(), "No message of the mapping is for it.");
                    }
                    case Result.Failed(var element, Problem problem) ->
                        keep(element, problem.reason(), problem.input(), problem.sentence());
                }
            }
            return new Translation(messages, rejected, unmapped, skipped);
        }

        private void take(Result.Message message) {
            var understood = understand(message, source, receivedAt);
            if (understood.isEmpty()) {
                keep(message.element(), TOO_LARGE, message.element().pointer(), TOO_LARGE_DETAIL);
                return;
            }
            messages.addAll(understood.get().messages());
            rejected.addAll(understood.get().rejected());
        }

        /** Keeps an element once, alone; all of the request where keeping every element of it would take too much room. */
        private void keep(Element element, String reason, String path, String detail) {
            if (keptWhole || !kept.add(element.pointer())) {
                return;
            }
            var alone = mapping.mapping().alone(body, element);
            var payload = KeptRequest.write(limits, alone.input(), beside, receivedAt);
            if (keptBytes + payload.length > 2L * limits.bodyBytes()) {
                keptWhole = true;
                var whole = KeptRequest.write(limits, body, beside, receivedAt);
                add(whole, body, reason, KeptRequest.path(path), detail);
                return;
            }
            keptBytes += payload.length;
            add(payload, alone.input(), reason, KeptRequest.path(alone.moved(path, element)), detail);
        }

        private void add(byte[] payload, @Nullable Object input, String reason, String path, String detail) {
            var id = KeptRequest.id(input, beside);
            rejected.add(new RejectedMessage(source, id, receivedAt, reason, path, detail, Payload.of(payload)));
        }
    }
}
