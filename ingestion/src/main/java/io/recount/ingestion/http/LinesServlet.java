package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.Line;
import io.recount.ingestion.message.LineOrigin;
import io.recount.ingestion.message.LineParser;
import io.recount.ingestion.message.MalformedBody;
import io.recount.ingestion.message.TrackingLimits;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lines of imports, to be mapped to {@code /v1/lines}. Unlike the tracking API it tells what became of each, once that is
 * durable. Blocks meanwhile, so it wants virtual threads.
 */
public final class LinesServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(LinesServlet.class);
    private static final int BODY_BYTES = 4 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Intake intake;
    private final Durably durably;
    private final LineSenders senders;
    private final InstantSource clock;
    private final Admission admission;
    private final RefusedRequests refused;
    private final LineParser parser;
    private final Turns turns = new Turns(LONGEST_WAIT);

    public LinesServlet(
            Intake intake,
            LineSenders senders,
            InstantSource clock,
            Admission admission,
            TrackingLimits limits,
            RefusedRequests refused) {
        this.intake = intake;
        this.durably = new Durably(intake, LONGEST_WAIT);
        this.senders = senders;
        this.clock = clock;
        this.admission = admission;
        this.refused = refused;
        this.parser = new LineParser(limits);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!request.getMethod().equals("POST")) {
                response.setHeader("Allow", "POST");
                throw Refusal.of(405, "method-not-allowed", "This path takes POST alone.");
            }
            Answers.json(response, 200, take(request, response));
        } catch (Refusal e) {
            refused.count(e);
            Answers.refusal(response, e);
        } catch (RuntimeException e) {
            // Its text may quote what was sent, which no log may hold.
            LOG.error("A request with lines failed: {}", e.getClass().getName());
            Answers.error(response, 500, "internal-error", "The server failed; the request may be sent again.");
        }
    }

    private byte[] take(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        var query = LinesQuery.of(request.getQueryString());
        var source = source(request, query);
        var run = query.run() == null ? null : source + ' ' + query.run();
        try {
            var taken = take(request, query, source, run);
            Answers.at(response, taken.receipt());
            return LinesAnswer.of(taken.receipt().position(), taken.lines());
        } catch (Throwable e) {
            if (run != null) {
                turns.end(run);
            }
            throw e;
        }
    }

    private record Taken(Receipt receipt, List<LineBatch.Told> lines) {}

    private Taken take(HttpServletRequest request, LinesQuery query, String source, @Nullable String run)
            throws Refusal {
        LineBatch batch;
        CompletableFuture<Receipt> durable;
        var room = admission.enter(BodyReader.announced(request, BODY_BYTES));
        try {
            var receivedAt = clock.instant();
            var body = BodyReader.read(request, BODY_BYTES, room);
            batch = new LineBatch(lines(body, query.origin(source), receivedAt));
            durable = submit(batch, run, query.part());
        } catch (Throwable e) {
            room.close();
            throw e;
        }
        var receipt = durably.await(durable.whenComplete((_, _) -> room.close()));
        return new Taken(receipt, batch.told(receipt));
    }

    private CompletableFuture<Receipt> submit(LineBatch batch, @Nullable String run, long part) throws Refusal {
        if (run == null) {
            return batch.submitTo(intake);
        }
        var turn = turns.take(run, part);
        var durable = batch.submitTo(intake);
        turn.pass();
        return durable;
    }

    private String source(HttpServletRequest request, LinesQuery query) throws Refusal {
        var header = request.getHeader("Authorization");
        var basic = Credentials.basic(header);
        var key = basic == null ? Credentials.bearer(header) : basic;
        if (key == null) {
            throw Refusal.of(401, "key-missing", "Send a write key as Basic user name, or a key as Bearer.");
        }
        return senders.sourceOf(key, query.source())
                .orElseThrow(() -> Refusal.of(
                        401, "key-unknown", "Send the write key of this source, or an admin key and name a source."));
    }

    private List<Line> lines(byte[] body, LineOrigin origin, Instant receivedAt) throws Refusal {
        try {
            return parser.lines(body, origin, receivedAt);
        } catch (MalformedBody e) {
            throw Refusal.of(400, e.code(), String.valueOf(e.getMessage()));
        }
    }
}
