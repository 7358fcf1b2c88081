package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.message.TrackingLimits;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tracking API, to be mapped to {@code /v1/*}. Blocks while messages become durable, so it wants virtual threads.
 * Never reads parameters, which would swallow bodies that are sent as forms.
 */
public final class TrackingServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(TrackingServlet.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final WriteKeys writeKeys;
    private final RefusedRequests refused;
    private final Reception reception;

    /**
     * Answers tracking requests.
     *
     * @param refused counts those that are refused as a whole
     */
    public TrackingServlet(
            Intake intake,
            WriteKeys writeKeys,
            InstantSource clock,
            Admission admission,
            TrackingLimits limits,
            RefusedRequests refused) {
        this(intake, writeKeys, clock, admission, limits, refused, LONGEST_WAIT);
    }

    TrackingServlet(
            Intake intake,
            WriteKeys writeKeys,
            InstantSource clock,
            Admission admission,
            TrackingLimits limits,
            RefusedRequests refused,
            Duration longestWait) {
        this.writeKeys = writeKeys;
        this.refused = refused;
        this.reception = new Reception(intake, writeKeys, clock, admission, limits, longestWait);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cors.allow(response);
        try {
            answer(request, response);
        } catch (Refusal e) {
            refused.count(e);
            Answers.refusal(response, e);
        } catch (RuntimeException e) {
            LOG.error("A tracking request failed", withoutMessage(e));
            Answers.error(response, 500, "internal-error", "The server failed; the request may be sent again.");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        var route = Route.of(request.getPathInfo());
        if (route == null) {
            throw Refusal.of(404, "not-found", "The tracking API has no such path.");
        }
        if (request.getMethod().equals("OPTIONS")) {
            Cors.preflight(response);
            return;
        }
        if (!request.getMethod().equals(route.method())) {
            response.setHeader("Allow", route.method() + ", OPTIONS");
            throw Refusal.of(405, "method-not-allowed", "This path takes " + route.method() + " alone.");
        }
        switch (route) {
            case Route.Settings(var writeKey) -> settings(response, writeKey);
            case Route.Metrics() -> Answers.success(response);
            case Route.Single(var type) -> Answers.accepted(response, reception.single(request, type));
            case Route.Batch() -> Answers.accepted(response, reception.batch(request));
        }
    }

    private void settings(HttpServletResponse response, String writeKey) throws IOException, Refusal {
        if (writeKeys.sourceOf(writeKey).isEmpty()) {
            throw Reception.unknownKey();
        }
        Answers.settings(response, writeKey);
    }

    /** Texts of exceptions may quote what was sent, which no log may hold. */
    static RuntimeException withoutMessage(RuntimeException e) {
        var silent = new IllegalStateException(e.getClass().getName());
        silent.setStackTrace(e.getStackTrace());
        return silent;
    }
}
