package io.recount.demo.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.demo.draw.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases out of rules. A rule is a line with its name and, indented below it, its alternatives. In an alternative
 * {@code {name}} stands for one of another rule's alternatives, {@code {name@}} for one that fits the mood, and
 * {@code {$name}} for a value of the one who asks. A repeated alternative is as much likelier.
 */
final class Grammar {
    private final Map<String, List<List<Part>>> rules = new HashMap<>();

    private Grammar() {}

    /** Reads the rules of a file beside this class. */
    static Grammar of(String file) {
        try (var in = Grammar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var grammar = new Grammar();
            List<List<Part>> alternatives = new ArrayList<>();
            for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (line.startsWith(" ")) {
                    alternatives.add(Part.of(line.strip()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    alternatives = grammar.rules.computeIfAbsent(line.strip(), name -> new ArrayList<>());
                }
            }
            return grammar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(String rule, Mood mood, Map<String, String> values, Chance chance) {
        var text = new StringBuilder();
        say(rule, mood, values, chance, text);
        // Where a part was empty, two spaces stand side by side.
        for (int twice = text.indexOf("  "); twice >= 0; twice = text.indexOf("  ", twice)) {
            text.deleteCharAt(twice);
        }
        return text.toString().strip();
    }

    private void say(String rule, Mood mood, Map<String, String> values, Chance chance, StringBuilder text) {
        var alternatives = rules.get(rule);
        if (alternatives == null) {
            throw new IllegalStateException("there is no phrase " + rule);
        }
        for (var part : chance.of(alternatives)) {
            switch (part) {
                case Part.Literal(var words) -> text.append(words);
                case Part.Value(var name) -> text.append(values.getOrDefault(name, ""));
                case Part.Rule(var name) -> say(name, mood, values, chance, text);
                case Part.ByMood(var name) -> say(name + mood.shade(chance), mood, values, chance, text);
            }
        }
    }

    private sealed interface Part {
        record Literal(String words) implements Part {}

        record Value(String name) implements Part {}

        record Rule(String name) implements Part {}

        record ByMood(String name) implements Part {}

        static List<Part> of(String alternative) {
            var parts = new ArrayList<Part>();
            int at = 0;
            for (int open = alternative.indexOf('{'); open >= 0; open = alternative.indexOf('{', at)) {
                int close = alternative.indexOf('}', open);
                if (open > at) {
                    parts.add(new Literal(alternative.substring(at, open)));
                }
                parts.add(named(alternative.substring(open + 1, close)));
                at = close + 1;
            }
            if (at < alternative.length()) {
                parts.add(new Literal(alternative.substring(at)));
            }
            return parts;
        }

        private static Part named(String name) {
            if (name.startsWith("$")) {
                return new Value(name.substring(1));
            }
            return name.endsWith("@") ? new ByMood(name.substring(0, name.length() - 1)) : new Rule(name);
        }
    }
}
