package io.recount.config.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds misspelt variables: a wrong name is otherwise ignored in silence, and the default runs instead. */
public final class UnknownVariables {

    private static final List<String> KNOWN = List.of(
            "RECOUNT_ADMIN_KEY",
            "RECOUNT_BIND",
            "RECOUNT_CORS_ORIGINS",
            "RECOUNT_DATA",
            "RECOUNT_JAVA_OPTS",
            "RECOUNT_MONGODB_URI",
            "RECOUNT_PORT",
            "RECOUNT_POSTGRES_URL",
            "RECOUNT_WRITE_KEY");

    private UnknownVariables() {}

    /** Tells one sentence for each variable that begins with RECOUNT_ and means nothing. */
    public static List<String> warnings(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("RECOUNT_") && !name.startsWith("RECOUNT_TEST_"))
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .map(name -> name + " is not a setting of Recount and is ignored; did you mean " + nearest(name) + "?")
                .toList();
    }

    private static String nearest(String name) {
        return KNOWN.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** Counts the single-letter edits between two names (Levenshtein distance). */
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(above[column - 1] + change, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[right.length()];
    }
}
