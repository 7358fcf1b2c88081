package io.recount.benchmarks.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A command line of {@code --name value} pairs and bare {@code --flags}. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a command line.
     *
     * @param known every name that may be given, without the dashes
     * @throws IllegalArgumentException with one sentence for the person at the keyboard
     */
    public static Options parse(String[] arguments, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown option " + arguments[i] + "; there are "
                        + String.join(
                                " ", known.stream().sorted().map("--"::concat).toList()));
            }
            boolean flag = i + 1 == arguments.length || arguments[i + 1].startsWith("--");
            values.put(name, flag ? "true" : arguments[++i]);
        }
        return new Options(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    /** A whole number of at least zero. */
    public int number(String name, int fallback) {
        String value = values.get(name);
        if (value == null) {
            return fallback;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--" + name + " takes a whole number, not " + value);
        }
        return Integer.parseInt(value);
    }
}
