package io.recount.ingestion.http;

import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.webhook.Call;
import io.recount.ingestion.webhook.Handshake;
import io.recount.ingestion.webhook.Translation;
import io.recount.ingestion.webhook.Translator;
import io.recount.ingestion.webhook.WebhookBody;
import io.recount.ingestion.webhook.WebhookSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes one request of a sender from the wire to the intake. Its body is not looked into before its sender is believed. */
final class WebhookReception {
    /** Senders give up before this, and try again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Durably durably;
    private final InstantSource clock;
    private final Admission admission;
    private final TrackingLimits limits;
    private final Translator translator;

    WebhookReception(Intake intake, InstantSource clock, Admission admission, TrackingLimits limits) {
        this.durably = new Durably(intake, LONGEST_WAIT);
        this.clock = clock;
        this.admission = admission;
        this.limits = limits;
        this.translator = new Translator(limits);
    }

    void take(WebhookSource source, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        int cap = limits.bodyBytes();
        var room = admission.enterStranger(BodyReader.announced(request, cap));
        CompletableFuture<Receipt> durable;
        Translation translation;
        var receivedAt = clock.instant();
        try {
            var sent = BodyReader.sent(request, cap, room);
            var call = call(request, sent);
            if (!source.check().believes(call, receivedAt)) {
                source.counts().refuse();
                throw Refusal.of(
                        401, "signature-invalid", "The signature or secret of the request is missing or wrong.");
            }
            room.trust();
            if (sent.length == 0) {
                // Some services try an address this way; nothing was sent, so nothing is lost.
                room.close();
                Answers.taken(response, 0, 0, 0);
                return;
            }
            var body = body(BodyReader.unpacked(sent, cap, room), request.getContentType());
            var challenge = Handshake.challenge(body);
            if (challenge.isPresent()) {
                room.close();
                Answers.challenge(response, challenge.get());
                return;
            }
            var mapping = source.mapping();
            var beside = mapping.beside(call.headers(), call.query());
            translation = translator.translate(source.slug(), mapping, body, beside, receivedAt);
            durable = durably.submit(translation.messages(), translation.rejected());
        } catch (Throwable e) {
            room.close();
            throw e;
        }
        var receipt = durably.await(durable.whenComplete((_, _) -> room.close()));
        int waiting = (int) receipt.fates().stream()
                .filter(fate -> fate instanceof Fate.Quarantined)
                .count();
        source.counts().take(translation, waiting, receivedAt);
        Answers.at(response, receipt);
        Answers.taken(response, receipt.fates().size() - waiting, waiting, translation.skipped());
    }

    private static @Nullable Object body(byte[] body, @Nullable String contentType) throws Refusal {
        try {
            return WebhookBody.read(body, contentType);
        } catch (MalformedBody e) {
            throw Refusal.of(400, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static Call call(HttpServletRequest request, byte[] body) throws Refusal {
        var headers = new HashMap<String, String>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        var query = request.getQueryString();
        var url = request.getRequestURL();
        if (query != null) {
            url.append('?').append(query);
        }
        return new Call(request.getMethod(), url.toString(), headers, query(query), body);
    }

    private static Map<String, String> query(@Nullable String query) throws Refusal {
        try {
            return WebhookBody.query(query);
        } catch (MalformedBody e) {
            throw Refusal.of(400, "query-invalid", "The query of the URL cannot be read.");
        }
    }
}
