package io.recount.projections.directory;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The terms of a trait's value. */
final class TraitTerms {
    /** Elements of a list that are compared; further ones are not. */
    static final int MAX_ELEMENTS = 100;

    /** As people write numbers in texts; longer ones are no numbers but names of something. */
    private static final Pattern NUMBER = Pattern.compile("\\s*-?[0-9]{1,15}(\\.[0-9]{1,15})?\\s*");

    private static final int LONGEST_NUMBER = 40;

    private TraitTerms() {}

    /** Hands over the terms of a value; at least one. */
    static void of(String name, Object value, Consumer<String> terms) {
        var prefix = Terms.trait(name);
        if (value instanceof Iterable<?> list) {
            boolean any = false;
            int left = MAX_ELEMENTS;
            for (var element : list) {
                if (left-- == 0) {
                    break;
                }
                any |= scalar(prefix, element, terms);
            }
            if (any) {
                return;
            }
        } else if (scalar(prefix, value, terms)) {
            return;
        }
        terms.accept(prefix + Terms.OTHER);
    }

    private static boolean scalar(String prefix, @Nullable Object value, Consumer<String> terms) {
        switch (value) {
            case String text -> {
                terms.accept(prefix + Terms.TEXT + Folded.of(text));
                if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
                    terms.accept(number(prefix, Double.parseDouble(text.strip())));
                }
            }
            case Boolean truth -> terms.accept(truth(prefix, truth));
            case Number number -> terms.accept(number(prefix, number.doubleValue()));
            case null -> {
                return false;
            }
            case Map<?, ?> _, Iterable<?> _ -> {
                return false;
            }
            default -> terms.accept(prefix + Terms.TEXT + Folded.of(value.toString()));
        }
        return true;
    }

    static String number(String prefix, double number) {
        return prefix + Terms.NUMBER + Codes.of(number);
    }

    static String truth(String prefix, boolean truth) {
        return prefix + Terms.TRUTH + (truth ? '1' : '0');
    }
}
