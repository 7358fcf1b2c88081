package io.recount.ingestion.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.message.LineOrigin;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request with lines says beside them. Read from the query string by hand, since asking for parameters would swallow bodies
 * that are sent as forms.
 *
 * @param source slug of the source the lines count as; null for that of the write key
 * @param file name of the file, empty where there is none
 * @param ids begins the message ids of lines that bring none
 * @param run joins the requests of one sender that must act in order; null where there is no order
 * @param part place of this request in its run, counted from 0
 */
record LinesQuery(
        @Nullable String source,
        String file,
        String ids,
        @Nullable String run,
        long part) {
    private static final int LONGEST_NAME = 255;
    private static final String ID = "[A-Za-z0-9._:-]{1,100}";

    static LinesQuery of(@Nullable String queryString) throws Refusal {
        var values = values(queryString == null ? "" : queryString);
        var ids = values.getOrDefault("ids", "line-" + UUID.randomUUID());
        var run = values.get("run");
        var part = values.getOrDefault("part", "0");
        if (!ids.matches(ID)) {
            throw invalid("ids", "1 to 100 letters, digits, dots, colons and dashes");
        }
        if (run != null && !run.matches(ID)) {
            throw invalid("run", "1 to 100 letters, digits, dots, colons and dashes");
        }
        if (!part.matches("[0-9]{1,18}")) {
            throw invalid("part", "a whole number from 0");
        }
        return new LinesQuery(
                values.get("source"), name(values.getOrDefault("file", "")), ids, run, Long.parseLong(part));
    }

    LineOrigin origin(String ofSource) {
        return new LineOrigin(ofSource, file, ids);
    }

    private static Map<String, String> values(String queryString) throws Refusal {
        var values = new HashMap<String, String>();
        for (var pair : queryString.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "query-invalid", "The query string is not encoded as it should be.");
        }
    }

    private static String name(String file) {
        var clean = file.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    private static Refusal invalid(String field, String expected) {
        return Refusal.of(400, "query-invalid", "The query parameter " + field + " must be " + expected + ".");
    }
}
