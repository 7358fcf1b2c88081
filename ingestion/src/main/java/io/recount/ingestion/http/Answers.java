package io.recount.ingestion.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.intake.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes answers as the SDKs read them. */
final class Answers {
    private static final byte[] SUCCESS = "{\"success\":true}".getBytes(UTF_8);

    /** Where a reader finds what was accepted: the log position that views must have reached to show it. */
    private static final String POSITION = "Recount-Position";

    private Answers() {}

    static void accepted(HttpServletResponse response, Receipt receipt) throws IOException {
        at(response, receipt);
        success(response);
    }

    /** Says where a reader finds what was accepted. */
    static void at(HttpServletResponse response, Receipt receipt) {
        response.setHeader(POSITION, Long.toString(receipt.position()));
    }

    static void success(HttpServletResponse response) throws IOException {
        json(response, 200, SUCCESS);
    }

    static void refusal(HttpServletResponse response, Refusal refusal) throws IOException {
        var retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        error(response, refusal.status(), refusal.code(), refusal.message());
    }

    /** Errors have both fields, since SDKs fail on an error without a code and then retry for ever. */
    static void error(HttpServletResponse response, int status, String code, String message) throws IOException {
        json(response, status, ("{\"code\":" + quoted(code) + ",\"message\":" + quoted(message) + "}").getBytes(UTF_8));
    }

    /** What became of a webhook; senders look at the status alone, people at the rest. */
    static void taken(HttpServletResponse response, int accepted, int quarantined, int skipped) throws IOException {
        var answer = "{\"success\":true,\"accepted\":" + accepted + ",\"quarantined\":" + quarantined + ",\"skipped\":"
                + skipped + "}";
        json(response, 200, answer.getBytes(UTF_8));
    }

    /** Answers a sender's question with what it wants to hear. */
    static void challenge(HttpServletResponse response, String challenge) throws IOException {
        json(response, 200, ("{\"challenge\":" + quoted(challenge) + "}").getBytes(UTF_8));
    }

    static void settings(HttpServletResponse response, String writeKey) throws IOException {
        var apiKey = quoted(writeKey);
        var settings = "{\"integrations\":{\"Segment.io\":{\"apiKey\":" + apiKey
                + ",\"unbundledIntegrations\":[],\"addBundledMetadata\":true}},"
                + "\"plan\":{\"track\":{\"__default\":{\"enabled\":true}}},\"edgeFunction\":{},\"remotePlugins\":[]}";
        json(response, 200, settings.getBytes(UTF_8));
    }

    static void json(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
