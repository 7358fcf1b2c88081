package io.recount.graphql.limit;

import graphql.parser.ParserOptions;

/** What one request may ask for at most. */
public final class Limits {
    /** Levels of fields; introspection has a limit of its own. */
    static final int DEPTH = 10;

    /** Objects asked for: a field with fields below it counts one, and a connection multiplies what is below it. */
    static final int COMPLEXITY = 1_000;

    static final int ALIASES = 20;
    static final int ROOT_FIELDS = 10;

    private static final int TOKENS = 5_000;

    private Limits() {}

    /** Limits of the parser. */
    public static ParserOptions parser() {
        return ParserOptions.newParserOptions()
                .maxTokens(TOKENS)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }
}
