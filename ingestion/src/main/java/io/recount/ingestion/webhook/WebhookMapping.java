package io.recount.ingestion.webhook;

import io.recount.ingestion.mapping.Mapping;
import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.mapping.MappingReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, with the headers and parameters that it looks at. Only these are ever kept of a request.
 *
 * @param headers names in lower case
 */
public record WebhookMapping(Mapping mapping, Set<String> headers, Set<String> parameters) {
    private static final String HEADERS = "@/headers/";
    private static final String QUERY = "@/query/";

    /** Headers that prove something, which no message may hold. */
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "proxy-authorization");

    /**
     * Reads a mapping from plain JSON.
     *
     * @throws MappingInvalid where it is not written as docs/mappings.md says
     */
    public static WebhookMapping read(@Nullable Object tree) throws MappingInvalid {
        var mapping = MappingReader.read(tree);
        var headers = new HashSet<String>();
        var parameters = new HashSet<String>();
        collect(tree, headers, parameters);
        for (var header : headers) {
            if (!header.equals(header.toLowerCase(Locale.ROOT))) {
                throw new MappingInvalid("", "the names of headers are written in lower case: " + header);
            }
        }
        headers.removeAll(SECRET);
        return new WebhookMapping(mapping, Set.copyOf(headers), Set.copyOf(parameters));
    }

    /** What the mapping sees of a request beside its body. */
    public Map<String, @Nullable Object> beside(Map<String, String> sentHeaders, Map<String, String> sentParameters) {
        var beside = new LinkedHashMap<String, @Nullable Object>();
        beside.put("headers", only(headers, sentHeaders));
        beside.put("query", only(parameters, sentParameters));
        return beside;
    }

    private static Map<String, @Nullable Object> only(Set<String> names, Map<String, String> sent) {
        var only = new LinkedHashMap<String, @Nullable Object>();
        sent.forEach((name, value) -> {
            if (names.contains(name)) {
                only.put(name, value);
            }
        });
        return only;
    }

    private static void collect(@Nullable Object tree, Set<String> headers, Set<String> parameters) {
        switch (tree) {
            case Map<?, ?> object -> object.values().forEach(value -> collect(value, headers, parameters));
            case List<?> list -> list.forEach(value -> collect(value, headers, parameters));
            case String text when text.startsWith(HEADERS) -> headers.add(text.substring(HEADERS.length()));
            case String text when text.startsWith(QUERY) -> parameters.add(text.substring(QUERY.length()));
            case null, default -> {}
        }
    }
}
