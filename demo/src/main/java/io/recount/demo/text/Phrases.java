package io.recount.demo.text;

import io.recount.demo.draw.Chance;
import java.util.Map;

/** The words of the demo company's people, and the names of people and firms. */
public final class Phrases {
    private static final Grammar WRITING = Grammar.of("writing.txt");
    private static final Grammar NAMES = Grammar.of("names.txt");

    private Phrases() {}

    /**
     * Something that somebody writes.
     *
     * @param kind such as {@code ticket.text}
     * @param values what the phrases may mention: first, agent, company, feature
     */
    public static String write(String kind, Mood mood, Map<String, String> values, Chance chance) {
        return WRITING.say(kind, mood, values, chance);
    }

    /** A name: first, last, company, industry, title and the like. */
    public static String name(String kind, Chance chance) {
        return NAMES.say(kind, Mood.NEUTRAL, Map.of(), chance);
    }
}
