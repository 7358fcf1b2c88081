package io.recount.domain.interaction;

import java.util.Locale;

/** The ways in which senders write one and the same name. */
final class Spelling {

    private Spelling() {}

    /** Without case, spaces, underscores, dashes and dots, in which senders differ. */
    static String normalised(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != ' ' && c != '_' && c != '-' && c != '.') {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    /** {@code order_id} for {@code orderId}. */
    static String snakeCase(String camelCase) {
        var letters = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                letters.append('_');
            }
            letters.append(Character.toLowerCase(c));
        }
        return letters.toString();
    }

    /** {@code Order completed} for {@code order-completed}. */
    static String sentence(String kebabCase) {
        return kebabCase.substring(0, 1).toUpperCase(Locale.ROOT)
                + kebabCase.substring(1).replace('-', ' ');
    }

    /** {@code Order Completed} for {@code Order completed}. */
    static String titleCase(String sentence) {
        var letters = new StringBuilder(sentence);
        for (int i = 0; i < letters.length(); i++) {
            if (i == 0 || letters.charAt(i - 1) == ' ') {
                letters.setCharAt(i, Character.toUpperCase(letters.charAt(i)));
            }
        }
        return letters.toString();
    }
}
