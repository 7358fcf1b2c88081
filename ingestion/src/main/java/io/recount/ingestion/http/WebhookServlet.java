package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.webhook.WebhookSource;
import io.recount.ingestion.webhook.WebhookSources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes webhooks, to be mapped to {@code /v1/webhooks/*}. Like the tracking API it blocks until all is durable. */
public final class WebhookServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);

    private final WebhookSources sources;
    private final RefusedRequests refused;
    private final WebhookReception reception;

    /**
     * @param admission shared with the tracking API, so that both together stay within bounds
     * @param refused counts requests that are refused as a whole, likewise
     */
    public WebhookServlet(
            Intake intake,
            WebhookSources sources,
            InstantSource clock,
            Admission admission,
            TrackingLimits limits,
            RefusedRequests refused) {
        this.sources = sources;
        this.refused = refused;
        this.reception = new WebhookReception(intake, clock, admission, limits);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var source = source(request.getPathInfo());
            switch (request.getMethod()) {
                case "POST" -> reception.take(source, request, response);
                // By this Mailchimp finds out whether an address is there.
                case "GET", "HEAD" -> Answers.success(response);
                default -> {
                    response.setHeader("Allow", "POST, GET, HEAD");
                    throw Refusal.of(405, "method-not-allowed", "A webhook takes POST.");
                }
            }
        } catch (Refusal e) {
            refused.count(e);
            Answers.refusal(response, e);
        } catch (RuntimeException e) {
            LOG.error("A webhook failed", TrackingServlet.withoutMessage(e));
            Answers.error(response, 500, "internal-error", "The server failed; the request may be sent again.");
        }
    }

    private WebhookSource source(@Nullable String path) throws Refusal {
        var slug = path == null ? "" : path.substring(1);
        return sources.find(slug.endsWith("/") ? slug.substring(0, slug.length() - 1) : slug)
                .orElseThrow(() -> Refusal.of(404, "webhook-unknown", "No source of this name takes webhooks."));
    }
}
