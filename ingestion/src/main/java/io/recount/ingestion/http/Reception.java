package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.MessageType;
import io.recount.ingestion.message.ParsedBody;
import io.recount.ingestion.message.TrackingLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes one body from the wire to the intake and waits until it is durable. */
final class Reception {
    private final Durably durably;
    private final WriteKeys writeKeys;
    private final InstantSource clock;
    private final Admission admission;
    private final TrackingLimits limits;
    private final BodyParser parser;

    Reception(
            Intake intake,
            WriteKeys writeKeys,
            InstantSource clock,
            Admission admission,
            TrackingLimits limits,
            Duration longestWait) {
        this.durably = new Durably(intake, longestWait);
        this.writeKeys = writeKeys;
        this.clock = clock;
        this.admission = admission;
        this.limits = limits;
        this.parser = new BodyParser(limits);
    }

    Receipt single(HttpServletRequest request, MessageType type) throws Refusal {
        return take(request, limits.eventBytes(), body -> parser.single(body, type));
    }

    Receipt batch(HttpServletRequest request) throws Refusal {
        return take(request, limits.bodyBytes(), parser::batch);
    }

    static Refusal unknownKey() {
        return Refusal.of(401, "write-key-unknown", "No source has this write key.");
    }

    private Receipt take(HttpServletRequest request, int cap, Function<byte[], ParsedBody> parse) throws Refusal {
        var header = request.getHeader("Authorization");
        var basic = Credentials.basic(header);
        var source = basic == null ? null : source(basic);
        int expected = BodyReader.announced(request, cap);
        var room = source == null ? admission.enterStranger(expected) : admission.enter(expected);
        CompletableFuture<Receipt> durable;
        try {
            var receivedAt = clock.instant();
            var body = parsed(BodyReader.read(request, cap, room), parse);
            var sender = source == null ? source(keyOf(body, header)) : source;
            room.trust();
            var understood = body.understand(sender, receivedAt);
            durable = durably.submit(understood.messages(), understood.rejected());
        } catch (Throwable e) {
            room.close();
            throw e;
        }
        return durably.await(durable.whenComplete((_, _) -> room.close()));
    }

    private static ParsedBody parsed(byte[] body, Function<byte[], ParsedBody> parse) throws Refusal {
        try {
            return parse.apply(body);
        } catch (MalformedBody e) {
            throw Refusal.of(400, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static String keyOf(ParsedBody body, @Nullable String header) throws Refusal {
        var key = body.writeKey() == null ? Credentials.bearer(header) : body.writeKey();
        if (key == null) {
            throw Refusal.of(401, "write-key-missing", "Send a write key as Basic user name or in the body.");
        }
        return key;
    }

    private String source(String writeKey) throws Refusal {
        return writeKeys.sourceOf(writeKey).orElseThrow(Reception::unknownKey);
    }
}
