package io.recount.config.start;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reads once the server answers.
 *
 * @param base the address of the HTTP server
 * @param newAdminKey shown because it was just made, and never again
 * @param newWriteKey shown because it was just made, and never again
 */
public record Banner(
        String version,
        URI base,
        Path data,
        String stores,
        Duration startedIn,
        @Nullable String newAdminKey,
        @Nullable String newWriteKey) {

    /** Prints the banner in one piece, so that no log line falls between its lines. */
    public void printTo(PrintStream out) {
        out.print(text());
        out.flush();
    }

    String text() {
        String seconds = String.format(Locale.ROOT, "%.1f s", startedIn.toMillis() / 1000.0);
        return """

            Recount %s is ready (%s)

              Tracking   %s
              GraphQL    %s
              GraphiQL   %s
              Data       %s
              Stores     %s
            """.formatted(version, seconds, at("/v1"), at("/graphql"), at("/graphiql"), data, stores)
                + keys() + "\n";
    }

    private String keys() {
        if (newAdminKey == null && newWriteKey == null) {
            return "";
        }
        return (newAdminKey == null ? "" : "\n  Admin key  " + newAdminKey)
                + (newWriteKey == null ? "" : "\n  Write key  " + newWriteKey)
                + "\n  Keep them: they are shown this once.\n";
    }

    private String at(String path) {
        return base.resolve(path).toString();
    }

    /** Leaves the keys out: records end up in logs. */
    @Override
    public String toString() {
        return "Banner[" + base + "]";
    }
}
