package io.recount.graphql.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Understands the JSON of a question, and finds its text where only the hash was sent. */
@Component
public final class Questions {
    private final PersistedQueries persisted = new PersistedQueries();

    /**
     * The question in a request's body or a message's payload.
     *
     * @throws Refused naming the member that is wrong
     */
    public Question of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> fields)) {
            throw bad("The body must be one JSON object; several operations in one request are not taken.");
        }
        return new Question(
                text(fields.get("query"), object("extensions", fields.get("extensions"))),
                operationName(fields.get("operationName")),
                object("variables", fields.get("variables")));
    }

    private String text(@Nullable Object query, Map<String, @Nullable Object> extensions) {
        var hash = extensions.get("persistedQuery") instanceof Map<?, ?> hint ? hint.get("sha256Hash") : null;
        if (hash instanceof String sha256 && (query == null || query instanceof String)) {
            return persisted.text(sha256, (String) query);
        }
        if (query instanceof String text && !text.isBlank()) {
            return text;
        }
        throw bad("`query` must hold the text of a GraphQL operation.");
    }

    private static @Nullable String operationName(@Nullable Object name) {
        if (name == null || name instanceof String) {
            return (String) name;
        }
        throw bad("`operationName` must be a string.");
    }

    private static Map<String, @Nullable Object> object(String member, @Nullable Object json) {
        var byName = new LinkedHashMap<String, @Nullable Object>();
        switch (json) {
            case null -> {}
            case Map<?, ?> values -> values.forEach((name, value) -> byName.put(String.valueOf(name), value));
            default -> throw bad("`" + member + "` must be an object.");
        }
        return byName;
    }

    private static Refused bad(String message) {
        return new Refused(HttpStatus.BAD_REQUEST.value(), "BAD_REQUEST", message);
    }
}
